using Shop.Local;
using Shop.Local.Gate;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Gate;

public sealed class RolePoliciesTests
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
    [InlineData(
        "dynamodb:GetItem",
        "arn:aws:dynamodb:us*1:000000000000:table/orders",
        "dynamodb:GetItem",
        "arn:aws:dynamodb:us:1:000000000000:table/orders",
        false)]
    public void A_statement_covers_the_actions_and_resources_that_its_patterns_match(
        string actionPattern, string resourcePattern, string action, string resource, bool covered)
    {
        var role = Role($$"""[{"Effect":"Allow","Action":"{{actionPattern}}","Resource":"{{resourcePattern}}"}]""");
        Assert.Equal(covered ? PolicyDecision.Allowed : PolicyDecision.NotAllowed, role.Decide(new(action, resource)));
    }

    [Fact]
    public void A_role_without_statements_allows_no_action() =>
        Assert.Equal(PolicyDecision.NotAllowed, Role("[]").Decide(new("dynamodb:GetItem", Table)));

    [Fact]
    public void A_deny_is_stronger_than_an_allow()
    {
        var role = Role($$"""
            [
              {"Effect":"Allow","Action":["dynamodb:*"],"Resource":["*"]},
              {"Effect":"Deny","Action":["dynamodb:DeleteItem"],"Resource":["{{Table}}"]}
            ]
            """);
        Assert.Equal(PolicyDecision.Denied, role.Decide(new("dynamodb:DeleteItem", Table)));
        Assert.Equal(PolicyDecision.Allowed, role.Decide(new("dynamodb:PutItem", Table)));
    }

    [Theory]
    [InlineData("""[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}]""", "Condition")]
    [InlineData("""[{"Effect":"Allow","NotAction":"dynamodb:Scan","Resource":"*"}]""", "NotAction")]
    [InlineData("""[{"Effect":"Allow","Action":"*","Resource":"arn:aws:dynamodb:us-east-1:1:table/${aws:name}"}]""", "policy variables")]
    [InlineData("""[{"Effect":"Perhaps","Action":"dynamodb:*","Resource":"*"}]""", "Perhaps")]
    [InlineData("""[{"Effect":"Allow","Resource":"*"}]""", "Action")]
    public void A_policy_that_the_local_run_cannot_evaluate_is_an_error(string statements, string reason)
    {
        var error = Assert.Throws<LocalRunException>(() => Role(statements));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains("urn:pulumi:test", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_does_not_have_the_policies_of_another_role()
    {
        var graph = new StackBuilder()
            .Function("one", "a::b::c", """[{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"*"}]""")
            .Function("two", "a::b::c", """[{"Effect":"Allow","Action":"dynamodb:PutItem","Resource":"*"}]""")
            .Build();
        var roles = RolePolicies.From(graph).Values.ToDictionary(role => role.RoleName);
        Assert.Equal(PolicyDecision.NotAllowed, roles["one"].Decide(new("dynamodb:PutItem", Table)));
        Assert.Equal(PolicyDecision.Allowed, roles["two"].Decide(new("dynamodb:PutItem", Table)));
    }

    private static RolePolicies Role(string statements) =>
        RolePolicies.From(new StackBuilder().Function("f", "a::b::c", statements).Build()).Values.Single();
}
