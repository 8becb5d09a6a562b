using Shop.Domain.Users;

namespace Shop.Tests.Domain.Users;

public sealed class NameTests
{
    [Theory]
    [InlineData("Ada Lovelace", "Ada", "Lovelace")]
    [InlineData("  Ada   King  Lovelace ", "Ada", "King Lovelace")]
    [InlineData("Plato", "Plato", null)]
    public void The_first_word_of_a_name_is_the_first_name_and_the_rest_is_the_last_name(string text, string first, string? last)
    {
        var name = PersonName.Read(text).Require();
        Assert.Equal((first, last), (name.First, name.Last));
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("Ada_L.-9")]
    public void A_username_is_kept_as_sent(string text) => Assert.Equal(text, Username.Read(text).Require().Value);

    [Theory]
    [InlineData(null)]
    [InlineData("ad")]
    [InlineData("ada lovelace")]
    [InlineData("ada@x")]
    [InlineData("adä")]
    [InlineData("ada\n")]
    public void A_text_that_is_not_a_username_is_refused(string? text) => Refuse.Fields(Username.Read(text), "username");

    [Theory]
    [InlineData("+4930123456", "+4930123456")]
    [InlineData("+1 (555) 010-99.99", "+15550109999")]
    public void A_phone_number_is_stored_as_plus_sign_and_digits(string text, string kept) => Assert.Equal(kept, Phone.Read(text).Require().Value);

    [Theory]
    [InlineData(null)]
    [InlineData("030123456")]
    [InlineData("+0301234567")]
    [InlineData("+123456")]
    [InlineData("+1234567890123456")]
    [InlineData("+49 30 CALL ME")]
    [InlineData("+٤٩٣٠١٢٣٤٥٦")]
    public void A_text_that_is_not_an_international_phone_number_is_refused(string? text) => Refuse.Fields(Phone.Read(text), "phone");

    [Theory]
    [InlineData("en")]
    [InlineData("pt-BR")]
    [InlineData("gsw-CH")]
    public void A_language_tag_with_or_without_a_region_is_accepted(string text) =>
        Assert.Equal(text, Language.Read(text, "preferences.language").Require().Value);

    [Theory]
    [InlineData(null)]
    [InlineData("EN")]
    [InlineData("english")]
    [InlineData("pt_BR")]
    [InlineData("pt-br")]
    public void A_text_that_is_not_a_language_tag_is_refused(string? text) =>
        Refuse.Fields(Language.Read(text, "preferences.language"), "preferences.language");
}
