using Shop.Domain;
using Shop.Domain.Addresses;
using Shop.Domain.Carts;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Pricing;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Domain.Wishlists;

namespace Shop.Functions.Hosting;

/// <summary>The one place where a refusal of the domain becomes a status code.</summary>
internal static class Refusals
{
    public static Problem ToProblem(Refusal refusal) => refusal is Invalid invalid
        ? Problem.Invalid(invalid.Errors)
        : Problem.Of(StatusOf(refusal), refusal.Code, refusal.Message) with { Left = (refusal as OutOfStock)?.Left.Count };

    public static int StatusOf(Refusal refusal) => refusal switch
    {
        Invalid => 400,
        RoleNotSelfAssignable or RoleNotAssignable or CannotSell or NotYourProduct => 403,
        NotYourProfile or StatusNotAssignable or StatusNotSelfAssignable => 403,
        AddressUnknown or ReturnUnknown => 404,
        AddressBookFull or ProfileExists or WishlistFull => 409,
        ProductIsRetired or OutOfStock or NotReserved or NotSold or StockFull or ReservationSettled => 409,
        CouponExists or CouponUnknown or CouponWithdrawn or CouponNotYetValid or CouponExpired or CouponUsedUp or CouponUsedByYou => 409,
        CouponMinimumNotMet or CouponNotForTheseProducts or CouponInAnotherCurrency => 409,
        NothingToPrice or MixedCurrencies or CurrencyNotShipped or DestinationNotServed or TotalTooHigh => 409,
        CartFull or OtherCurrency => 409,
        OrderNotReady or OrderInOtherHands or PaymentMismatch or RefundTooHigh or TooManyRefunds or RefundIdTaken => 409,
        ReturnNotReady or ReturnOpen or ReturnTooMany or ReturnTooLate or TooManyReturns => 409,
        _ => throw new InvalidOperationException($"No status code stands for {refusal.GetType().Name}."),
    };
}
