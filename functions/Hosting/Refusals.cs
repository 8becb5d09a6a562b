using System.Collections.Frozen;
using Shop.Domain.Addresses;
using Shop.Domain.Carts;
using Shop.Domain.Inventory;
using Shop.Domain.Orders;
using Shop.Domain.Payments;
using Shop.Domain.Pricing;
using Shop.Domain.Products;
using Shop.Domain.Wishlists;
using Shop.Functions.Auth;
using Shop.Functions.Quotes;

namespace Shop.Functions.Hosting;

/// <summary>Turns a refusal into a status code and a problem document. No other place does that.</summary>
internal static class Refusals
{
    private static readonly FrozenDictionary<Type, int> Statuses = new (int Status, Type[] Refusals)[]
    {
        (400, [typeof(Invalid)]),
        (401, [typeof(Unauthenticated), typeof(WrongCredentials), typeof(RefreshRefused)]),
        (403, [typeof(Forbidden), typeof(RoleNotSelfAssignable), typeof(RoleNotAssignable), typeof(CannotSell), typeof(NotYourProduct)]),
        (403, [typeof(NotYourProfile), typeof(StatusNotAssignable), typeof(StatusNotSelfAssignable)]),
        (403, [typeof(SignUpRefused), typeof(NotConfirmed), typeof(PasswordResetRequired), typeof(ChallengeRequired), typeof(AccountDeactivated)]),
        (404, [typeof(NotFound), typeof(AddressUnknown), typeof(ReturnUnknown)]),
        (409, [typeof(EditConflict), typeof(EmailTaken), typeof(NotConfirmable)]),
        (409, [typeof(AddressBookFull), typeof(ProfileExists), typeof(WishlistFull), typeof(CartFull), typeof(OtherCurrency)]),
        (409, [typeof(ProductRetired), typeof(OutOfStock), typeof(NotReserved), typeof(NotSold), typeof(StockFull), typeof(ReservationSettled)]),
        (409, [typeof(CouponExists), typeof(CouponUnknown), typeof(CouponWithdrawn), typeof(CouponNotYetValid), typeof(CouponExpired)]),
        (409, [typeof(CouponUsedUp), typeof(CouponUsedByYou), typeof(CouponMinimumNotMet), typeof(CouponNotForTheseProducts)]),
        (409, [typeof(CouponInAnotherCurrency), typeof(NothingToPrice), typeof(MixedCurrencies), typeof(CurrencyNotShipped)]),
        (409, [typeof(DestinationNotServed), typeof(TotalTooHigh), typeof(TotalTooLow), typeof(OrderOpen), typeof(QuoteChanged)]),
        (409, [typeof(OrderNotReady), typeof(OrderInOtherHands), typeof(PaymentMismatch), typeof(RefundTooHigh), typeof(TooManyRefunds)]),
        (409, [typeof(RefundIdTaken), typeof(ReturnNotReady), typeof(ReturnOpen), typeof(ReturnTooMany), typeof(ReturnTooLate)]),
        (409, [typeof(TooManyReturns), typeof(PaymentDisputed)]),
        (422, [typeof(IdempotencyKeyReused)]),
        (429, [typeof(TooManyRequests), typeof(TooManyOpenOrders), typeof(TooManyFailedPayments)]),
        (500, [typeof(Internal)]),
        (503, [typeof(Unavailable), typeof(CodeNotSent), typeof(CodeNotSentAgain)]),
    }.SelectMany(row => row.Refusals.Select(refusal => (refusal, row.Status))).ToFrozenDictionary(pair => pair.refusal, pair => pair.Status);

    /// <exception cref="InvalidOperationException">The type has no status yet.</exception>
    public static int StatusOf(Type refusal) => Statuses.TryGetValue(refusal, out var status)
        ? status
        : throw new InvalidOperationException($"{refusal.Name} has no status: add it to {nameof(Refusals)}.");

    public static Problem ToProblem(Refusal refusal) => new(
        ProblemTypes.Of(refusal.Code),
        ProblemTypes.TitleOf(refusal.Code),
        StatusOf(refusal.GetType()),
        refusal is Invalid ? "At least one field is not valid." : refusal.Message,
        (refusal as Invalid)?.Errors.Select(error => new ProblemField(error.Field, error.Message)).ToList(),
        (refusal as Internal)?.RequestId,
        (refusal as OutOfStock)?.Left.Count,
        Current(refusal),
        (refusal as OutOfStock)?.ProductId.ToString() ?? (refusal as ProductRetired)?.ProductId.ToString(),
        (refusal as OrderOpen)?.OrderId.ToString());

    private static object? Current(Refusal refusal) => refusal switch
    {
        EditConflict conflict => conflict.Representation,
        QuoteChanged changed => QuoteView.Of(changed.Quote, changed.Contents),
        _ => null,
    };
}
