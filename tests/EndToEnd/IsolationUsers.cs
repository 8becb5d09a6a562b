using System.Net.Http.Json;
using Shop.Domain.Users;
using Shop.Local.Seeds;
using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

/// <summary>A signed-in user who also has a guest cart.</summary>
internal sealed class SignedInUser(ShopClient client, Visitor visitor, string guestCart)
{
    public Role Role => visitor.Role;

    public string UserId => visitor.UserId;

    /// <summary>Sends each request under a key of its own, which routes without a key ignore.</summary>
    public Task<Answer> SendAsync(string method, string path, object? body = null) => client.SendAsync(
        new HttpMethod(method),
        path,
        body is null ? null : JsonContent.Create(body),
        visitor.Token,
        ("X-Guest-Cart", guestCart),
        ("Idempotency-Key", $"{Guid.NewGuid()}"));

    /// <summary>Sends a request that must succeed.</summary>
    public async Task<Answer> DoAsync(string method, string path, object? body = null)
    {
        var answer = await SendAsync(method, path, body);
        Assert.True(answer.Status is >= 200 and < 300, $"{method} {path} as {Role}: {answer}");
        return answer;
    }
}

/// <summary>Two users of each role: the owner of the resources and another one.</summary>
public sealed class IsolationUsers(RunningShop shop) : IAsyncLifetime, IDisposable
{
    private readonly Visitors visitors = new(shop.Shop);
    private readonly Dictionary<Role, (SignedInUser Owner, SignedInUser Other)> users = [];

    internal SignedInUser Owner(Role role) => users[role].Owner;

    internal SignedInUser Other(Role role) => users[role].Other;

    internal async Task<SignedInUser> NewAsync(Role role) =>
        new(shop.Client, await visitors.OfAsync(role), (await Basket.NewGuestAsync(shop.Client)).Id);

    /// <summary>Waits until the events of earlier requests are processed.</summary>
    internal Task SettledAsync() => shop.Shop.SettledAsync(CancellationToken.None);

    /// <summary>Stores a notification, which becomes the newest of the owner.</summary>
    /// <returns>Its id.</returns>
    internal Task<string> NotifyAsync(Role role) =>
        StoredNotification.PutAsync(shop.Shop, Owner(role).UserId, TimeProvider.System.GetUtcNow());

    public async Task InitializeAsync()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            users[role] = (await NewAsync(role), await NewAsync(role));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => visitors.Dispose();
}
