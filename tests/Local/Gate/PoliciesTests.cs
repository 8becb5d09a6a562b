using Shop.Local;
using Shop.Local.Gate;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Gate;

public sealed class PoliciesTests
{
    private const string Table = "arn:aws:dynamodb:us-east-1:000000000000:table/orders";

    [Theory]
    [InlineData("dynamodb:GetItem", Table, "dynamodb:GetItem", Table, true)]
    [InlineData("dynamodb:getitem", Table, "dynamodb:GetItem", Table, true)]
    [InlineData("dynamodb:*", Table, "dynamodb:Scan", Table, true)]
    [InlineData("dynamodb:*Item", Table, "dynamodb:Query", Table, false)]
    [InlineData("dynamodb:Get?tem", Table, "dynamodb:GetItem", Table, true)]
    [InlineData("*", "*", "dynamodb:Query", Table, true)]
    [InlineData("dynamodb:Query", Table, "dynamodb:Query", Table + "/index/by-user", false)]
    [InlineData("dynamodb:Query", Table + "/index/*", "dynamodb:Query", Table + "/index/by-user", true)]
    [InlineData("dynamodb:Query", Table + "/index/*", "dynamodb:Query", Table, false)]
    [InlineData("dynamodb:GetItem", Table, "dynamodb:GetItem", Table + "2", false)]
    [InlineData("dynamodb:GetItem", "arn:aws:dynamodb:*:*:table/orders", "dynamodb:GetItem", Table, true)]
    [InlineData("dynamodb:GetItem", "arn:aws:dynamodb:us-*-1:000000000000:table/ORDERS", "dynamodb:GetItem", Table, false)]
    [InlineData("dynamodb:GetItem", "arn:aws:dynamodb:us*1:000000000000:table/orders", "dynamodb:GetItem", "arn:aws:dynamodb:us:1:000000000000:table/orders", false)]
    public void A_statement_covers_what_its_patterns_match(string action, string resource, string asked, string on, bool covered)
    {
        var role = Role($$"""[{"Effect":"Allow","Action":"{{action}}","Resource":"{{resource}}"}]""");
        Assert.Equal(covered ? Decision.Allowed : Decision.NotAllowed, role.Decide(asked, on));
    }

    [Fact]
    public void Without_a_statement_nothing_is_allowed() => Assert.Equal(Decision.NotAllowed, Role("[]").Decide("dynamodb:GetItem", Table));

    [Fact]
    public void A_deny_wins_over_every_allow()
    {
        var role = Role($$"""[{"Effect":"Allow","Action":["dynamodb:*"],"Resource":["*"]},{"Effect":"Deny","Action":["dynamodb:DeleteItem"],"Resource":["{{Table}}"]}]""");
        Assert.Equal(Decision.Denied, role.Decide("dynamodb:DeleteItem", Table));
        Assert.Equal(Decision.Allowed, role.Decide("dynamodb:PutItem", Table));
    }

    [Theory]
    [InlineData("""[{"Effect":"Allow","Action":"dynamodb:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}]""", "Condition")]
    [InlineData("""[{"Effect":"Allow","NotAction":"dynamodb:Scan","Resource":"*"}]""", "NotAction")]
    [InlineData("""[{"Effect":"Allow","Action":"dynamodb:*","Resource":"arn:aws:dynamodb:us-east-1:1:table/${aws:username}"}]""", "policy variables")]
    [InlineData("""[{"Effect":"Perhaps","Action":"dynamodb:*","Resource":"*"}]""", "Perhaps")]
    [InlineData("""[{"Effect":"Allow","Resource":"*"}]""", "Action")]
    public void What_it_cannot_evaluate_is_an_error(string statements, string named)
    {
        var error = Assert.Throws<LocalRunException>(() => Role(statements));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.Contains("urn:pulumi:test", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_has_its_own_policies_only()
    {
        var graph = new StackBuilder()
            .Function("one", "a::b::c", """[{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"*"}]""")
            .Function("two", "a::b::c", """[{"Effect":"Allow","Action":"dynamodb:PutItem","Resource":"*"}]""")
            .Build();
        var roles = RolePolicies.From(graph).Values.ToDictionary(role => role.RoleName);
        Assert.Equal(Decision.NotAllowed, roles["one"].Decide("dynamodb:PutItem", Table));
        Assert.Equal(Decision.Allowed, roles["two"].Decide("dynamodb:PutItem", Table));
    }

    private static RolePolicies Role(string statements) =>
        RolePolicies.From(new StackBuilder().Function("f", "a::b::c", statements).Build()).Values.Single();
}
