using Shop.Domain.Users;
using Shop.Local.Seeds;

namespace Shop.Tests.EndToEnd.Support;

/// <summary>A seller whom an administrator made; every call makes another one.</summary>
public sealed record Vendor(string UserId, string Email, string Password, string Token)
{
    public static async Task<Vendor> SignedInAsync(RunningShop shop)
    {
        using var visitors = new Visitors(shop.Shop);
        var made = await visitors.OfAsync(Role.Vendor);
        return new(made.UserId, made.Email, made.Password, made.Token);
    }
}
