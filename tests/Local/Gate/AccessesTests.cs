using System.Text.Json.Nodes;
using Shop.Local.Gate;
using Shop.Local.Tables;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Gate;

public sealed class AccessesTests
{
    private static readonly DynamoDbAccesses Needed = new(
        TableSchema.From(new StackBuilder().Table("orders", withIndex: true).Table("stock").Build()), StackBuilder.Region, StackBuilder.Account);

    [Theory]
    [InlineData("GetItem", """{"TableName":"orders"}""", "dynamodb:GetItem orders")]
    [InlineData("PutItem", """{"TableName":"arn:aws:dynamodb:us-east-1:000000000000:table/orders"}""", "dynamodb:PutItem orders")]
    [InlineData("Query", """{"TableName":"orders"}""", "dynamodb:Query orders")]
    [InlineData("Query", """{"TableName":"orders","IndexName":"by-group"}""", "dynamodb:Query orders/index/by-group")]
    [InlineData("Scan", """{"TableName":"orders","IndexName":"by-group"}""", "dynamodb:Scan orders/index/by-group")]
    [InlineData("BatchGetItem", """{"RequestItems":{"orders":{},"stock":{}}}""", "dynamodb:BatchGetItem orders; dynamodb:BatchGetItem stock")]
    [InlineData("BatchWriteItem", """{"RequestItems":{"stock":[]}}""", "dynamodb:BatchWriteItem stock")]
    [InlineData("TransactGetItems", """{"TransactItems":[{"Get":{"TableName":"orders"}},{"Get":{"TableName":"stock"}},{"Get":{"TableName":"stock"}}]}""",
        "dynamodb:GetItem orders; dynamodb:GetItem stock")]
    [InlineData("TransactWriteItems",
        """{"TransactItems":[{"Put":{"TableName":"orders"}},{"Update":{"TableName":"stock"}},{"Delete":{"TableName":"stock"}},{"ConditionCheck":{"TableName":"orders"}}]}""",
        "dynamodb:PutItem orders; dynamodb:UpdateItem stock; dynamodb:DeleteItem stock; dynamodb:ConditionCheckItem orders")]
    [InlineData("ExecuteStatement", """{"Statement":"select id from \"orders\".\"by-group\" where id = 'x'"}""", "dynamodb:PartiQLSelect orders/index/by-group")]
    [InlineData("ExecuteStatement", """{"Statement":"DELETE FROM orders WHERE id = 'x'"}""", "dynamodb:PartiQLDelete orders")]
    [InlineData("ExecuteTransaction", """{"TransactStatements":[{"Statement":"INSERT INTO orders VALUE {'id':'1'}"},{"Statement":"UPDATE \"stock\" SET a=1"}]}""",
        "dynamodb:PartiQLInsert orders; dynamodb:PartiQLUpdate stock")]
    [InlineData("DescribeTable", """{"TableName":"elsewhere"}""", "dynamodb:DescribeTable elsewhere")]
    public void A_request_needs_the_actions_that_IAM_asks_for(string operation, string request, string expected)
    {
        var accesses = Needed.Of(operation, JsonNode.Parse(request)!.AsObject());
        Assert.Equal(expected, string.Join("; ", accesses.Select(access => $"{access.Action} {access.Resource.Split(":table/")[1]}")));
    }

    [Fact]
    public void A_statement_it_cannot_read_is_on_no_table() =>
        Assert.Equal("arn:aws:dynamodb:us-east-1:000000000000:table/", Assert.Single(Needed.Of("ExecuteStatement", new() { ["Statement"] = "EXISTS(?)" })).Resource);
}
