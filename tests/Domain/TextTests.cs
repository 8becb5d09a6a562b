using Shop.Domain;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Tests.Domain;

public sealed class TextTests
{
    [Fact]
    public void A_line_is_trimmed_and_its_white_space_is_one_blank() =>
        Assert.Equal("Red lamp", ProductName.Read(" Red \t\r\n lamp ").Require().Value);

    [Fact]
    public void A_line_that_was_read_reads_as_itself_again() => Property.Holds(Any.Line(200), text =>
    {
        var name = ProductName.Read(text).Require();
        Assert.Equal(name, ProductName.Read(name.Value).Require());
        Assert.Equal(name.Value, name.ToString());
    });

    [Fact]
    public void Length_is_counted_in_code_points()
    {
        Assert.Equal(400, ProductName.Read(string.Concat(Enumerable.Repeat("😀", 200))).Require().Value.Length);
        Refuse.Fields(ProductName.Read(string.Concat(Enumerable.Repeat("😀", 201))), "name");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("a\u0000b")]
    [InlineData("a\u001bb")]
    [InlineData("a\u0085\u0007b")]
    [InlineData("a\u202Ab")]
    [InlineData("a\u202Egpj.exe")]
    [InlineData("a\u2066b")]
    [InlineData("a\u2069b")]
    public void Refuses_a_line_that_is_empty_or_holds_control_or_direction_characters(string? text) =>
        Refuse.Fields(ProductName.Read(text), "name");

    [Theory]
    [InlineData("a\u200Fb")]
    [InlineData("a\u2065b")]
    [InlineData("a\u206Ab")]
    public void Keeps_the_characters_beside_the_direction_characters(string text) =>
        Assert.Equal(text, ProductName.Read(text).Require().Value);

    [Fact]
    public void Refuses_half_a_surrogate_pair()
    {
        Refuse.Fields(ProductName.Read("a" + '\ud83d'), "name");
        Refuse.Fields(Description.Read('\ude00' + "a"), "description");
    }

    [Fact]
    public void A_description_keeps_its_lines_and_may_be_empty()
    {
        Assert.Equal("One\n\tTwo", Description.Read(" One\r\n\tTwo\n").Require().Value);
        Assert.Equal("", Description.Read("").Require().Value);
        Refuse.Fields(Description.Read("a\u0000"), "description");
        Refuse.Fields(Description.Read(null), "description");
    }

    [Fact]
    public void Longest_texts_pass_and_longer_ones_are_refused()
    {
        static void Limit<T>(int max, string field, Func<string?, string, Outcome<T>> read)
        {
            Assert.True(read(new string('x', max), field).TryGet(out _, out _));
            Refuse.Fields(read(new string('x', max + 1), field), field);
        }

        Limit(200, "name", ProductName.Read);
        Limit(5_000, "description", Description.Read);
        Limit(50, "category", Category.Read);
        Limit(100, "name", PersonName.Read);
        Limit(100, "displayName", DisplayName.Read);
        Limit(100, "storeName", StoreName.Read);
        Limit(100, "jobTitle", WorkTitle.Read);
        Limit(32, "username", Username.Read);
    }

    [Fact]
    public void Texts_of_different_kinds_are_never_equal() =>
        Assert.False(DisplayName.Read("Ada").Require().Equals((object)PersonName.Read("Ada").Require()));
}
