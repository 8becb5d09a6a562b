using Shop.Local;
using Shop.Local.Verbs;
using Shop.Tests.Support;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>The stack dev, served in this process, in memory and on free ports. The tests of its collection share it.</summary>
public sealed class RunningShop : IAsyncLifetime
{
    public const string Name = "running shop";

    private readonly ShiftedTime time = new();
    private string? adminToken;

    public LocalShop Shop { get; private set; } = null!;

    public ShopClient Client { get; private set; } = null!;

    /// <summary>cognito-local itself, without the additions of the local run.</summary>
    public Uri Cognito => Shop.CognitoLocalEndpoint!;

    public string UserPoolId => Shop.UserPoolId!;

    public string UserPoolClientId => Shop.ClientId!;

    public async Task InitializeAsync()
    {
        Shop = await BenchShop.StartAsync(CancellationToken.None, time: time);
        Shop.Log.Written += line => AnsweredProblems.Note(line.Text);
        Client = new ShopClient(Shop.BaseUrl);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Shop.DisposeAsync();
    }

    public async Task<string> AdminTokenAsync() => adminToken ??= await SignInAsync(Client, Shop);

    /// <summary>Moves the clock of the shop forward until disposed.</summary>
    public IDisposable InTheFuture(TimeSpan later) => time.Shift(later);

    /// <summary>Signs in the administrator of the local run; gives the ID token.</summary>
    public static async Task<string> SignInAsync(ShopClient client, LocalShop shop)
    {
        var login = await client.PostAsync("/auth/login", new { email = shop.Admin!.Email, password = shop.Admin.Password });
        Assert.True(login.Status == 200, login.ToString());
        return login.Text("idToken");
    }
}

[CollectionDefinition(RunningShop.Name)]
public sealed class RunningShopTests : ICollectionFixture<RunningShop>;
