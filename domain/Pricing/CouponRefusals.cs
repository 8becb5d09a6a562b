using Shop.Domain.Products;

namespace Shop.Domain.Pricing;

/// <summary>A coupon of this code was created before, and may have been withdrawn.</summary>
public sealed record CouponExists(CouponCode CouponCode) : Refusal
{
    public override string Message => "There is a coupon of this code already.";
}

/// <summary>There is no coupon of the code that was given.</summary>
public sealed record CouponUnknown : Refusal
{
    public override string Message => "There is no such coupon.";
}

/// <summary>An administrator withdrew the coupon.</summary>
public sealed record CouponWithdrawn(CouponCode CouponCode) : Refusal
{
    public override string Message => "This coupon is not valid any more.";
}

public sealed record CouponNotYetValid(CouponCode CouponCode, DateTimeOffset From) : Refusal
{
    public override string Message => $"This coupon is valid from {From.UtcDateTime:yyyy-MM-dd HH:mm} UTC.";
}

public sealed record CouponExpired(CouponCode CouponCode, DateTimeOffset Until) : Refusal
{
    public override string Message => $"This coupon was valid until {Until.UtcDateTime:yyyy-MM-dd HH:mm} UTC.";
}

/// <summary>The products that the coupon is for come to less than its minimum.</summary>
public sealed record CouponMinimumNotMet(CouponCode CouponCode, Money Minimum) : Refusal
{
    public override string Message => $"This coupon needs at least {Minimum} of the products that it is for.";
}

/// <summary>All of its uses are taken.</summary>
public sealed record CouponUsedUp(CouponCode CouponCode) : Refusal
{
    public override string Message => "This coupon is used up.";
}

/// <summary>The customer has taken all the uses that one customer has.</summary>
public sealed record CouponUsedByYou(CouponCode CouponCode, int MaxUsesPerUser) : Refusal
{
    public override string Message => MaxUsesPerUser == 1
        ? "You have used this coupon already."
        : $"You have used this coupon {MaxUsesPerUser} times already.";
}

/// <summary>None of the products is of a category that the coupon is for.</summary>
public sealed record CouponNotForTheseProducts(CouponCode CouponCode, ValueList<Category> Categories) : Refusal
{
    public override string Message => $"This coupon is for {string.Join(", ", Categories)} only.";
}

public sealed record CouponInAnotherCurrency(CouponCode CouponCode, Currency Currency) : Refusal
{
    public override string Message => $"This coupon is for products priced in {Currency}.";
}
