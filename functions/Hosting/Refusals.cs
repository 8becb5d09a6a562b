using Shop.Domain;
using Shop.Domain.Inventory;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Functions.Hosting;

/// <summary>The one place where a refusal of the domain becomes a status code.</summary>
internal static class Refusals
{
    public static Problem ToProblem(Refusal refusal) => refusal is Invalid invalid
        ? Problem.Invalid(invalid.Errors)
        : Problem.Of(StatusOf(refusal), refusal.Code, refusal.Message);

    public static int StatusOf(Refusal refusal) => refusal switch
    {
        Invalid => 400,
        RoleNotSelfAssignable or RoleNotAssignable or CannotSell or NotYourProduct => 403,
        ProductRetired or OutOfStock or NotReserved or NotSold or StockFull or ReservationSettled => 409,
        _ => throw new InvalidOperationException($"No status code stands for {refusal.GetType().Name}."),
    };
}
