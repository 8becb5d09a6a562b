using System.Text.Json.Nodes;
using Shop.Local.Gate;
using Shop.Local.Tables;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Gate;

public sealed class DynamoDbActionsTests
{
    private static readonly DynamoDbActions Actions = new(
        DynamoDbTableDefinition.From(new StackBuilder().Table("orders", withIndex: true).Table("stock").Build()),
        StackBuilder.Region,
        StackBuilder.Account);

    [Theory]
    [InlineData("GetItem", """{"TableName":"orders"}""", "dynamodb:GetItem orders")]
    [InlineData("PutItem", """{"TableName":"arn:aws:dynamodb:us-east-1:000000000000:table/orders"}""", "dynamodb:PutItem orders")]
    [InlineData("Query", """{"TableName":"orders"}""", "dynamodb:Query orders")]
    [InlineData("Query", """{"TableName":"orders","IndexName":"by-group"}""", "dynamodb:Query orders/index/by-group")]
    [InlineData("Scan", """{"TableName":"orders","IndexName":"by-group"}""", "dynamodb:Scan orders/index/by-group")]
    [InlineData(
        "BatchGetItem",
        """{"RequestItems":{"orders":{},"stock":{}}}""",
        "dynamodb:BatchGetItem orders; dynamodb:BatchGetItem stock")]
    [InlineData("BatchWriteItem", """{"RequestItems":{"stock":[]}}""", "dynamodb:BatchWriteItem stock")]
    [InlineData(
        "TransactGetItems",
        """{"TransactItems":[{"Get":{"TableName":"orders"}},{"Get":{"TableName":"stock"}},{"Get":{"TableName":"stock"}}]}""",
        "dynamodb:GetItem orders; dynamodb:GetItem stock")]
    [InlineData(
        "TransactWriteItems",
        """{"TransactItems":[{"Put":{"TableName":"orders"}},{"Update":{"TableName":"stock"}}]}""",
        "dynamodb:PutItem orders; dynamodb:UpdateItem stock")]
    [InlineData(
        "TransactWriteItems",
        """{"TransactItems":[{"Delete":{"TableName":"stock"}},{"ConditionCheck":{"TableName":"orders"}}]}""",
        "dynamodb:DeleteItem stock; dynamodb:ConditionCheckItem orders")]
    [InlineData(
        "ExecuteStatement",
        """{"Statement":"select id from \"orders\".\"by-group\" where id = 'x'"}""",
        "dynamodb:PartiQLSelect orders/index/by-group")]
    [InlineData("ExecuteStatement", """{"Statement":"DELETE FROM orders WHERE id = 'x'"}""", "dynamodb:PartiQLDelete orders")]
    [InlineData(
        "ExecuteTransaction",
        """{"TransactStatements":[{"Statement":"INSERT INTO orders VALUE {'id':'1'}"},{"Statement":"UPDATE \"stock\" SET a=1"}]}""",
        "dynamodb:PartiQLInsert orders; dynamodb:PartiQLUpdate stock")]
    [InlineData("DescribeTable", """{"TableName":"elsewhere"}""", "dynamodb:DescribeTable elsewhere")]
    public void A_request_needs_the_actions_that_IAM_requires(string operation, string request, string expected)
    {
        var needed = Actions.Of(operation, JsonNode.Parse(request)!.AsObject());
        Assert.Equal(expected, string.Join("; ", needed.Select(action => $"{action.Action} {action.Resource.Split(":table/")[1]}")));
    }

    [Fact]
    public void An_unreadable_statement_needs_a_table_without_a_name()
    {
        var needed = Actions.Of("ExecuteStatement", new() { ["Statement"] = "EXISTS(?)" });
        Assert.Equal("arn:aws:dynamodb:us-east-1:000000000000:table/", Assert.Single(needed).Resource);
    }
}
