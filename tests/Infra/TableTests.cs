using Shop.Functions.Storage;

namespace Shop.Tests.Infra;

public sealed class TableTests
{
    [Fact]
    public async Task A_table_has_a_time_to_live_only_if_its_definition_names_the_attribute()
    {
        var graph = await Evaluated.Stack("prod");

        Assert.All(Tables.All.Values, definition =>
        {
            var table = graph.The(AwsType.Table, definition.Name);
            Assert.Equal(definition.TimeToLive is not null, table.Inputs.ContainsKey("ttl"));
            if (definition.TimeToLive is { } attribute)
            {
                Assert.Equal((attribute, true), (table.Object("ttl")["attributeName"], table.Object("ttl")["enabled"]));
            }
        });
        Assert.Contains(Tables.All.Values, definition => definition.TimeToLive is not null);
    }

    [Fact]
    public void No_key_contains_the_time_to_live() => Assert.All(
        Tables.All.Values,
        definition => Assert.DoesNotContain(
            definition.TimeToLive,
            from key in definition.Indexes.Select(index => index.Key).Prepend(definition.Key)
            from part in new[] { key.Hash.Name, key.Range?.Name }.OfType<string>()
            select part));
}
