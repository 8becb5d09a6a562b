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
    public Task<Reply> RunAsync(UserId user, CartOwner.Guest guest, CancellationToken cancellationToken)
    {
        return Contention.SettleAsync(AttemptAsync, cancellationToken);

        async Task<Reply?> AttemptAsync()
        {
            var now = time.GetUtcNow();
            var (cart, guests) = await carts.LoadBothAsync(new(user), guest, now, cancellationToken);
            if (cart.Merged(guest.Hash) is { } before)
            {
                return Reply.Ok(MigrationView.Of(await carts.ContentsAsync(cart, cancellationToken), before));
            }

            if (guests is null)
            {
                return Problems.NotFound;
            }

            var shelf = await carts.ShelfAsync(cart.Lines.Concat(guests.Lines).Select(line => line.ProductId), cancellationToken);
            var (merged, report) = cart.Merge(shelf.Contents(guests), now);
            return await carts.SaveAsync(merged, guests, cancellationToken) ? Reply.Ok(MigrationView.Of(shelf.Contents(merged), report)) : null;
        }
    }
}
