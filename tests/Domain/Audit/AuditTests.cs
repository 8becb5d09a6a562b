using Shop.Domain.Audit;
using Shop.Domain.Users;

namespace Shop.Tests.Domain.Audit;

public sealed class AuditTests
{
    private static readonly UserId User = UserId.Parse("user-1");

    [Fact]
    public void An_entity_is_written_as_its_path_in_the_API()
    {
        Assert.Equal("users/user-1", $"{AuditEntity.Of(User)}");
        Assert.Equal("profiles/prf_user-1", $"{AuditEntity.Of(ProfileId.Of(User))}");
        Assert.Equal($"products/{Make.ProductId()}", $"{AuditEntity.Of(Make.ProductId())}");
        Assert.Equal($"inventory/{Make.ProductId()}", $"{AuditEntity.InventoryOf(Make.ProductId())}");
        Assert.Equal("coupons/SAVE-10", $"{AuditEntity.Coupon("SAVE-10")}");
    }

    [Fact]
    public void An_entity_is_read_back_from_its_path()
    {
        Assert.Equal(AuditEntity.Of(User), AuditEntity.Read("users/user-1").Require());
        Assert.Equal("a/b", $"{AuditEntity.Read("a/b").Require()}");
        var longest = "users/" + new string('x', AuditEntity.MaxLength - "users/".Length);
        Assert.Equal(longest, $"{AuditEntity.Read(longest).Require()}");
        Refuse.Fields(AuditEntity.Read(longest + "x"), "entity");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("users")]
    [InlineData("users/")]
    [InlineData("/1")]
    [InlineData("users/1/2")]
    public void Another_text_is_not_the_path_of_an_entity(string? text) =>
        Refuse.Saying("entity must be the path of an entity, such as products/prd_….", AuditEntity.Read(text));

    [Fact]
    public void Every_audit_action_is_read_back_from_its_wire_text()
    {
        Assert.All(Enum.GetValues<AuditAction>(), action => Assert.Equal(action, AuditActions.Read(action.Wire()).Require()));
        Refuse.Saying("action must be one of create, update, delete, restock, adjust.", AuditActions.Read("Create"));
    }

    [Fact]
    public void An_audit_log_id_is_read_back_from_its_text()
    {
        var id = AuditLogId.From(Make.Now, Make.Random(1));
        Assert.StartsWith("log_", $"{id}", StringComparison.Ordinal);
        Assert.Equal((id, Make.Now), (AuditLogId.Parse($"{id}"), id.Time));
        Assert.Throws<FormatException>(() => AuditLogId.Parse($"{Make.ProductId()}"));
        Refuse.Saying("logId must be an audit log id.", AuditLogId.Read("1", "logId"));
    }
}
