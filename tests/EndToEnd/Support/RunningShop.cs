using Shop.Local;
using Shop.Local.Verbs;
using Shop.Tests.Support;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>The dev stack served in this process, in memory and on free ports; the tests of its collection share it.</summary>
public sealed class RunningShop : IAsyncLifetime
{
    public const string Name = "running shop";

    private readonly ShiftedTime _time = new();
    private LocalShop _shop = null!;
    private string? _adminToken;

    public LocalShop Shop => _shop;

    public ShopClient Client { get; private set; } = null!;

    /// <summary>cognito-local itself, with nothing of the shop's in front of it.</summary>
    public Uri Cognito => _shop.CognitoLocalEndpoint!;

    public string UserPoolId => _shop.UserPoolId!;

    public string UserPoolClientId => _shop.ClientId!;

    public async Task InitializeAsync()
    {
        _shop = await BenchShop.StartAsync(CancellationToken.None, time: _time);
        _shop.Log.Written += line => AnsweredProblems.Note(line.Text);
        Client = new ShopClient(_shop.BaseUrl);
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _shop.DisposeAsync();
    }

    public async Task<string> AdminTokenAsync() => _adminToken ??= await SignInAsync(Client, _shop);

    /// <summary>Everything the shop does happens that much later, until disposed.</summary>
    public IDisposable InTheFuture(TimeSpan later) => _time.Shift(later);

    /// <summary>Signs the local administrator in.</summary>
    public static async Task<string> SignInAsync(ShopClient client, LocalShop shop)
    {
        var login = await client.PostAsync("/auth/login", new { email = shop.Admin!.Email, password = shop.Admin.Password });
        Assert.True(login.Status == 200, login.ToString());
        return login.Text("idToken");
    }
}

[CollectionDefinition(RunningShop.Name)]
public sealed class RunningShopTests : ICollectionFixture<RunningShop>;
