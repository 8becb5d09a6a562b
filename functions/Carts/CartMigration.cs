using Shop.Domain.Carts;
using Shop.Domain.Users;
using Shop.Functions.Hosting;

namespace Shop.Functions.Carts;

/// <summary>
/// Merges a guest's cart into a user's and deletes it, in one transaction. The user's cart remembers the report in the same
/// transaction, so whoever asks again, or at once, or after a lost answer gets the same report, and nothing comes twice.
/// </summary>
internal sealed class CartMigration(CartStore carts, TimeProvider time)
{
    public Task<Reply> Run(UserId user, CartOwner.Guest guest, CancellationToken cancelled)
    {
        return Contention.Settle(Attempt, cancelled);

        async Task<Reply?> Attempt()
        {
            var now = time.GetUtcNow();
            var (cart, guests) = await carts.LoadBoth(new(user), guest, now, cancelled);
            if (cart.Merged(guest.Hash) is { } before)
            {
                return Reply.Ok(MigrationView.Of(await carts.Contents(cart, cancelled), before));
            }

            if (guests is null)
            {
                return Problems.NotFound;
            }

            var shelf = await carts.Shelf(cart.Lines.Concat(guests.Lines).Select(line => line.ProductId), cancelled);
            var (merged, report) = cart.Merge(shelf.Contents(guests), now);
            return await carts.Save(merged, guests, cancelled) ? Reply.Ok(MigrationView.Of(shelf.Contents(merged), report)) : null;
        }
    }
}
