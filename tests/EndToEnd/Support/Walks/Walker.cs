using Shop.Domain.Users;
using Shop.Local;
using Shop.Local.Seeds;

namespace Shop.Tests.EndToEnd.Support.Walks;

/// <summary>Goes through the shop as a customer, a vendor and an administrator, and notes what is not as it should be.</summary>
internal sealed class Walker
{
    private readonly List<string> _wrong = [];

    private Walker(ShopClient client, LocalShop shop) => (Client, Shop) = (client, shop);

    public ShopClient Client { get; }

    public LocalShop Shop { get; }

    /// <summary>The ID token of a customer who signed himself up.</summary>
    public string Customer { get; private set; } = "";

    public string Vendor { get; private set; } = "";

    public string Admin { get; private set; } = "";

    public IReadOnlyList<string> Wrong => _wrong;

    public static async Task<Walker> StartAsync(ShopClient client, LocalShop shop)
    {
        var customer = await Support.Customer.ConfirmedAsync(client);
        using var visitors = new Visitors(shop);
        return new Walker(client, shop)
        {
            Customer = await customer.TokenAsync(client),
            Vendor = (await visitors.OfAsync(Role.Vendor)).Token,
            Admin = await RunningShop.SignInAsync(client, shop),
        };
    }

    /// <summary>Gives the answer back; a wrong one is noted and the walk goes on.</summary>
    public Answer Expect(int status, Answer answer, string what)
    {
        if (answer.Status != status)
        {
            _wrong.Add($"{what}: {answer}");
        }

        return answer;
    }
}
