using Shop.Domain;
using Shop.Domain.Products;
using Shop.Domain.Users;

namespace Shop.Tests.Domain;

public sealed class TextTests
{
    [Fact]
    public void A_line_is_trimmed_and_each_run_of_white_space_becomes_one_space() =>
        Assert.Equal("Red lamp", ProductName.Read(" Red \t\r\n lamp ").Require().Value);

    [Fact]
    public void Reading_a_line_again_does_not_change_it() => Property.Holds(Any.Line(ProductName.MaxLength), text =>
    {
        var name = ProductName.Read(text).Require();
        Assert.Equal(name, ProductName.Read(name.Value).Require());
        Assert.Equal(name.Value, name.ToString());
    });

    [Fact]
    public void The_length_of_a_text_is_counted_in_code_points()
    {
        var longest = string.Concat(Enumerable.Repeat("😀", ProductName.MaxLength));
        Assert.Equal(longest, ProductName.Read(longest).Require().Value);
        Refuse.Fields(ProductName.Read(longest + "😀"), "name");
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
    public void A_line_that_is_empty_or_has_control_or_direction_characters_is_refused(string? text) =>
        Refuse.Fields(ProductName.Read(text), "name");

    [Theory]
    [InlineData("a\u200Fb")]
    [InlineData("a\u2065b")]
    [InlineData("a\u206Ab")]
    public void Characters_next_to_the_range_of_direction_characters_are_kept(string text) =>
        Assert.Equal(text, ProductName.Read(text).Require().Value);

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
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
    public void A_text_of_the_maximum_length_is_accepted_and_a_longer_text_is_refused()
    {
        static void Limit<T>(int max, string field, Func<string?, string, Outcome<T>> read)
        {
            Assert.True(read(new string('x', max), field).TryGet(out _, out _));
            Refuse.Fields(read(new string('x', max + 1), field), field);
        }

        Limit(ProductName.MaxLength, "name", ProductName.Read);
        Limit(Description.MaxLength, "description", Description.Read);
        Limit(Category.MaxLength, "category", Category.Read);
        Limit(PersonName.MaxLength, "name", PersonName.Read);
        Limit(DisplayName.MaxLength, "displayName", DisplayName.Read);
        Limit(StoreName.MaxLength, "storeName", StoreName.Read);
        Limit(WorkTitle.MaxLength, "jobTitle", WorkTitle.Read);
        Limit(Username.MaxLength, "username", Username.Read);
    }

    [Fact]
    public void Texts_of_different_kinds_are_never_equal() =>
        Assert.False(DisplayName.Read("Ada").Require().Equals((object)PersonName.Read("Ada").Require()));
}
