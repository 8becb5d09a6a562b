using Shop.Domain.Users;

namespace Shop.Tests.Domain.Users;

public sealed class EmailTests
{
    [Theory]
    [InlineData("ada@example.com", "ada@example.com")]
    [InlineData("  Ada@Example.COM ", "ada@example.com")]
    [InlineData("a.b+c_d-e@mail.sub.example.co.uk", "a.b+c_d-e@mail.sub.example.co.uk")]
    [InlineData("o'neil@xn--bcher-kva.example", "o'neil@xn--bcher-kva.example")]
    [InlineData("1@2.example", "1@2.example")]
    public void An_email_address_is_trimmed_and_converted_to_lower_case(string text, string kept)
    {
        Assert.Equal(kept, Email.Read(text).Require().Value);
        Assert.Equal(Email.Read(text).Require(), Email.Read(kept).Require());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("@example.com")]
    [InlineData("ada@")]
    [InlineData("ada@example")]
    [InlineData("ada@example.c")]
    [InlineData("ada@@example.com")]
    [InlineData("ada@b@example.com")]
    [InlineData("ada lovelace@example.com")]
    [InlineData("ada@example..com")]
    [InlineData("ada@-example.com")]
    [InlineData("ada@example-.com")]
    [InlineData(".ada@example.com")]
    [InlineData("ada.@example.com")]
    [InlineData("a..da@example.com")]
    [InlineData("ada@[127.0.0.1]")]
    [InlineData("\"ada\"@example.com")]
    [InlineData("<ada@example.com>")]
    [InlineData("ada@example.com\nbcc:eve@example.com")]
    [InlineData("adä@example.com")]
    [InlineData("\u212Aelvin@example.com")]
    public void A_text_that_is_not_an_email_address_is_refused(string? text) => Refuse.Fields(Email.Read(text), "email");

    [Fact]
    public void An_email_address_has_at_most_64_characters_before_the_at_sign_and_the_maximum_in_total()
    {
        static string Address(int local, int label, string top = "com") =>
            $"{new string('a', local)}@{new string('b', 60)}.{new string('c', 60)}.{new string('d', label)}.{top}";

        Assert.Equal(Email.MaxLength, Email.Read(Address(64, 63)).Require().Value.Length);
        Refuse.Fields(Email.Read(Address(65, 60)), "email");
        Refuse.Fields(Email.Read(Address(1, 64)), "email");
        Refuse.Fields(Email.Read(Address(64, 63, "info")), "email");
    }

    [Fact]
    public void The_error_of_an_email_address_has_the_given_field_name() => Refuse.Fields(Email.Read("x", "newEmail"), "newEmail");
}
