using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

/// <summary>Commands for the return in a path.</summary>
internal static class ReturnCommands
{
    /// <param name="returnId">The id of the return in the path.</param>
    public static Func<Order, DateTimeOffset, Outcome<OrderCommand>> Of(string returnId, Func<ReturnId, DateTimeOffset, OrderCommand> command) =>
        Read(returnId, (id, now) => Outcome.Of(command(id, now)));

    /// <inheritdoc cref="Of"/>
    /// <returns>Refused: <see cref="NotFound"/> for a text that is no id of a return.</returns>
    public static Func<Order, DateTimeOffset, Outcome<OrderCommand>> Read(
        string returnId, Func<ReturnId, DateTimeOffset, Outcome<OrderCommand>> command) =>
        (_, now) => ReturnId.TryParse(returnId, out var id) ? command(id, now) : new NotFound();
}
