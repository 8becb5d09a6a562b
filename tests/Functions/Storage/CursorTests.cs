using System.Buffers.Text;
using System.Text;
using Amazon.DynamoDBv2.Model;
using Shop.Functions.Storage;

namespace Shop.Tests.Functions.Storage;

public sealed class CursorTests
{
    private static readonly IndexQuery Books = new(ShopTable.Products, Tables.ProductsByCategory, "Books");
    private static readonly IndexQuery BooksByPrice = new(ShopTable.Products, Tables.ProductsByCategoryPrice, "Books");

    private static readonly Dictionary<string, AttributeValue> Item = new()
    {
        ["productId"] = new("prd_1"),
        ["category"] = new("Books"),
        ["createdAt"] = new("2025-11-21T12:00:00.0000000Z"),
        ["price"] = new() { N = "1299" },
        ["name"] = new("A secret to other lists"),
    };

    [Fact]
    public void A_cursor_is_read_back_as_the_key_that_it_was_made_from()
    {
        var key = Cursor.Read(Books, Cursor.Write(Books, Item))!;
        Assert.Equal(
            [("category", "Books"), ("createdAt", "2025-11-21T12:00:00.0000000Z"), ("productId", "prd_1")],
            key.Select(attribute => (attribute.Key, attribute.Value.S)).Order());
    }

    [Fact]
    public void A_number_key_in_a_cursor_is_read_back_as_a_number() =>
        Assert.Equal("1299", Cursor.Read(BooksByPrice, Cursor.Write(BooksByPrice, Item))!["price"].N);

    [Fact]
    public void A_cursor_contains_only_the_position() =>
        Assert.DoesNotContain("secret", Encoding.UTF8.GetString(Base64Url.DecodeFromChars(Cursor.Write(Books, Item))), StringComparison.Ordinal);

    [Fact]
    public void A_cursor_is_refused_when_any_letter_is_changed()
    {
        var cursor = Cursor.Write(Books, Item);
        for (var i = 0; i < cursor.Length; i++)
        {
            foreach (var letter in "Aa0_-")
            {
                var altered = $"{cursor[..i]}{letter}{cursor[(i + 1)..]}";
                Assert.True(altered == cursor || Cursor.Read(Books, altered) is null, altered);
            }
        }
    }

    [Fact]
    public void A_cursor_is_refused_when_text_is_added_or_removed()
    {
        var cursor = Cursor.Write(Books, Item);
        Assert.Null(Cursor.Read(Books, cursor + "="));
        Assert.Null(Cursor.Read(Books, cursor + " "));
        Assert.Null(Cursor.Read(Books, " " + cursor));
        Assert.Null(Cursor.Read(Books, cursor[..^1]));
    }

    [Fact]
    public void A_cursor_is_refused_for_another_query()
    {
        var cursor = Cursor.Write(Books, Item);
        Assert.Null(Cursor.Read(Books with { Partition = "Home" }, cursor));
        Assert.Null(Cursor.Read(BooksByPrice, cursor));
    }

    [Theory]
    [InlineData("100", "1298", false)]
    [InlineData("1300", "5000", false)]
    [InlineData("1299", "1299", true)]
    [InlineData("0", "99999", true)]
    public void A_cursor_outside_the_requested_range_is_refused(string from, string to, bool taken)
    {
        var query = BooksByPrice with { Range = new(from, to) };
        Assert.Equal(taken, Cursor.Read(query, Cursor.Write(query, Item)) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("rubbish")]
    [InlineData("!!!")]
    [InlineData("e30")]
    [InlineData("W10")]
    [InlineData("bnVsbA")]
    [InlineData("W251bGxd")]
    public void A_text_that_is_not_a_cursor_is_refused(string text) => Assert.Null(Cursor.Read(Books, text));

    [Fact]
    public void A_cursor_that_is_too_long_is_refused() => Assert.Null(Cursor.Read(Books, new string('A', 100_000)));
}
