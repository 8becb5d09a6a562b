using System.Text.Json.Nodes;
using Shop.Local;
using Shop.Local.Aws;
using Shop.Local.Cognito;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Serving;

/// <summary>A small user pool on cognito-local.</summary>
public sealed class SmallPool : IAsyncLifetime
{
    public LocalShop Shop { get; private set; } = null!;

    private HttpClient Http { get; } = new();

    public async Task InitializeAsync() => Shop = await Shops.ServeAsync(new StackBuilder()
        .Function("pre", Handlers.Named(nameof(Handlers.Trigger)))
        .Function("post", Handlers.Named(nameof(Handlers.Trigger)))
        .Function("clerk", Handlers.Named(nameof(Handlers.Colour)), policy: Allow("cognito-idp:AdminGetUser"))
        .Pool("pre", "post")
        .Build());

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await Shop.DisposeAsync();
    }

    internal Task<AwsAnswer> CallAsync(string operation, JsonObject request) => CallAsync(Shop.CognitoEndpoint, operation, request);

    internal async Task<AwsAnswer> CallAsync(Uri endpoint, string operation, JsonObject request) =>
        await new CognitoClient(Http, endpoint, Shop.Clock).SendAsync(operation, request, CancellationToken.None);

    internal static JsonObject Named(string email) => new() { ["UserPoolId"] = StackBuilder.PoolId, ["Username"] = email };

    private static string Allow(string action) =>
        $$"""[{"Effect":"Allow","Action":["{{action}}"],"Resource":["{{StackBuilder.PoolArn}}"]}]""";

    internal static JsonObject SignUp(
        string email, string name = "Ada", string password = "passw0rd", params (string Name, string Value)[] more) => new()
    {
        ["ClientId"] = "client1",
        ["Username"] = email,
        ["Password"] = password,
        ["UserAttributes"] = new JsonArray(
        [
            .. new[] { (Name: "name", Value: name), (Name: "email", Value: email) }.Concat(more)
                .Select(attribute => new JsonObject { ["Name"] = attribute.Name, ["Value"] = attribute.Value }),
        ]),
    };

    internal static JsonObject Confirm(string email) =>
        new() { ["ClientId"] = "client1", ["Username"] = email, ["ConfirmationCode"] = CognitoLocal.Code };

    internal static JsonObject SignIn(string email, string password = "passw0rd", string flow = "USER_PASSWORD_AUTH") => new()
    {
        ["ClientId"] = "client1",
        ["AuthFlow"] = flow,
        ["AuthParameters"] = new JsonObject { ["USERNAME"] = email, ["PASSWORD"] = password },
    };
}
