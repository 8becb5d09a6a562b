using Shop.Domain.Products;

namespace Shop.Domain.Pricing;

/// <summary>A coupon with this code already exists. It can be a withdrawn coupon.</summary>
public sealed record CouponExists(CouponCode CouponCode) : Refusal
{
    public override string Message => "A coupon with this code already exists.";
}

/// <summary>There is no coupon with the code.</summary>
public sealed record CouponUnknown : Refusal
{
    public override string Message => "There is no coupon with this code.";
}

/// <summary>An administrator withdrew the coupon.</summary>
public sealed record CouponWithdrawn(CouponCode CouponCode) : Refusal
{
    public override string Message => "This coupon is no longer valid.";
}

public sealed record CouponNotYetValid(CouponCode CouponCode, DateTimeOffset From) : Refusal
{
    public override string Message => $"This coupon is valid from {From.UtcDateTime:yyyy-MM-dd HH:mm} UTC.";
}

public sealed record CouponExpired(CouponCode CouponCode, DateTimeOffset Until) : Refusal
{
    public override string Message => $"This coupon was valid until {Until.UtcDateTime:yyyy-MM-dd HH:mm} UTC.";
}

/// <summary>The sum of the products that the coupon applies to is below the coupon's minimum.</summary>
public sealed record CouponMinimumNotMet(CouponCode CouponCode, Money Minimum) : Refusal
{
    public override string Message => $"This coupon requires a sum of at least {Minimum} for the products that it applies to.";
}

/// <summary>The coupon was used <see cref="CouponTerms.MaxUses"/> times.</summary>
public sealed record CouponUsedUp(CouponCode CouponCode) : Refusal
{
    public override string Message => "This coupon has reached its maximum number of uses.";
}

/// <summary>The customer has used the coupon <see cref="CouponTerms.MaxUsesPerUser"/> times.</summary>
public sealed record CouponUsedByYou(CouponCode CouponCode, int MaxUsesPerUser) : Refusal
{
    public override string Message => MaxUsesPerUser == 1
        ? "You have already used this coupon."
        : $"You have already used this coupon {MaxUsesPerUser} times.";
}

/// <summary>No product is in a category that the coupon applies to.</summary>
public sealed record CouponNotForTheseProducts(CouponCode CouponCode, ValueList<Category> Categories) : Refusal
{
    public override string Message => $"This coupon applies only to products in {string.Join(", ", Categories)}.";
}

public sealed record CouponInAnotherCurrency(CouponCode CouponCode, Currency Currency) : Refusal
{
    public override string Message => $"This coupon applies only to products priced in {Currency}.";
}
