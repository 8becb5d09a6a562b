using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class AuditLogTests(RunningShop shop)
{
    [Fact]
    public async Task An_audit_entry_has_the_administrator_and_the_user_before_and_after_the_change()
    {
        var customer = await Customer.ConfirmedAsync(shop.Client);
        var admin = await shop.AdminTokenAsync();
        var me = (await shop.Client.GetAsync("/users/me", admin)).Text("userId");
        var gone = await shop.Client.DeleteAsync($"/users/{customer.UserId}", admin);
        Assert.Equal(204, gone.Status);
        var entries = await shop.Client.GetAsync($"/audit-log?entity=users/{customer.UserId}", admin);
        var entry = Assert.Single(entries.Items);
        Assert.Equal(("delete", me, "admin"), (Text("action"), Text("userId"), Text("role")));
        Assert.Equal("active", entry.GetProperty("before").GetProperty("status").GetString());
        Assert.Equal("deactivated", entry.GetProperty("after").GetProperty("status").GetString());
        var mine = await shop.Client.GetAsync($"/audit-log?userId={me}&limit=100", admin);
        Assert.Contains(mine.Items, one => one.GetProperty("logId").GetString() == Text("logId"));

        string Text(string property) => entry.GetProperty(property).GetString()!;
    }

    [Fact]
    public async Task A_query_of_the_audit_log_needs_either_a_user_or_an_entity()
    {
        var admin = await shop.AdminTokenAsync();
        var (none, both) = (await shop.Client.GetAsync("/audit-log", admin), await shop.Client.GetAsync("/audit-log?userId=a&entity=users/a", admin));
        Assert.Equal((400, 400), (none.Status, both.Status));
        Assert.Equal(["userId"], both.RefusedFields());
    }
}
