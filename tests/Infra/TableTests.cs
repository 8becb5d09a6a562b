using Shop.Functions.Storage;

namespace Shop.Tests.Infra;

public sealed class TableTests
{
    [Fact]
    public async Task Items_end_by_the_attribute_that_their_table_names_and_stay_where_it_names_none()
    {
        var graph = await Evaluated.Stack("prod");

        Assert.All(Tables.All.Values, definition =>
        {
            var table = graph.The("aws:dynamodb/table:Table", definition.Name);
            Assert.Equal(definition.TimeToLive is not null, table.Inputs.ContainsKey("ttl"));
            if (definition.TimeToLive is { } attribute)
            {
                Assert.Equal((attribute, true), (table.Object("ttl")["attributeName"], table.Object("ttl")["enabled"]));
            }
        });
        Assert.Contains(Tables.All.Values, definition => definition.TimeToLive is not null);
    }

    [Fact]
    public void No_key_is_the_time_that_an_item_ends() =>
        Assert.All(Tables.All.Values, definition => Assert.DoesNotContain(
            definition.TimeToLive,
            definition.Indexes.Select(index => index.Key).Prepend(definition.Key).SelectMany(key => new[] { key.Hash.Name, key.Range?.Name }).OfType<string>()));
}
