using Shop.Domain.Orders;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Domain.Audit;

/// <summary>The entity of an audit log entry, as its path in the API: <c>products/prd_…</c>.</summary>
public sealed record AuditEntity
{
    public const int MaxLength = 200;

    private readonly string path;

    private AuditEntity(string path) => this.path = path;

    public static AuditEntity Of(UserId id) => new($"users/{id}");

    public static AuditEntity Of(ProfileId id) => new($"profiles/{id}");

    public static AuditEntity Of(ProductId id) => new($"products/{id}");

    public static AuditEntity InventoryOf(ProductId id) => new($"inventory/{id}");

    public static AuditEntity Of(OrderId id) => new($"orders/{id}");

    /// <param name="code">The code of the coupon.</param>
    public static AuditEntity Coupon(string code) => new($"coupons/{code}");

    /// <summary>Reads a collection and an id with one slash between them, at most <see cref="MaxLength"/> characters.</summary>
    public static Outcome<AuditEntity> Read(string? text, string field = "entity") =>
        text is { Length: <= MaxLength } && text.Split('/') is [{ Length: > 0 }, { Length: > 0 }]
            ? new AuditEntity(text)
            : Invalid.Field(field, "must be the path of an entity, such as products/prd_…");

    public override string ToString() => path;
}
