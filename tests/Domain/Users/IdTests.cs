using Shop.Domain.Users;

namespace Shop.Tests.Domain.Users;

public sealed class IdTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("3f2b6a1e-8c1d-4f0a-9b7e-1234567890ab")]
    [InlineData("usr_01JTCX9ZP00G40R40M30E209")]
    [InlineData("eu-west-1:3f2b6a1e.x")]
    public void A_user_id_is_read_back_from_its_text(string text)
    {
        Assert.Equal(text, UserId.Parse(text).ToString());
        Assert.Equal(UserId.Parse(text), UserId.Read(text, "userId").Require());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" a")]
    [InlineData("a\n")]
    [InlineData("user#1")]
    [InlineData("a/b")]
    [InlineData("é")]
    public void A_text_that_is_not_a_user_id_is_refused(string? text)
    {
        Assert.False(UserId.TryParse(text, out _));
        Refuse.Fields(UserId.Read(text, "userId"), "userId");
    }

    [Fact]
    public void A_user_id_has_at_most_128_characters()
    {
        Assert.True(UserId.TryParse(new string('a', 128), out _));
        Assert.False(UserId.TryParse(new string('a', 129), out _));
        Assert.Throws<FormatException>(() => UserId.Parse(new string('a', 129)));
    }

    [Fact]
    public void A_profile_id_is_derived_from_the_user_id_and_read_back_from_its_text()
    {
        var id = ProfileId.Of(UserId.Parse("user-1"));
        Assert.Equal("prf_user-1", id.ToString());
        Assert.True(ProfileId.TryParse("prf_user-1", out var read));
        Assert.Equal(id, read);
        Assert.Equal(UserId.Parse("user-1"), id.User);
        Assert.NotEqual(id, ProfileId.Of(UserId.Parse("user-2")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("prf_")]
    [InlineData("user-1")]
    [InlineData("PRF_user-1")]
    [InlineData("prf_a#b")]
    public void Another_text_is_not_a_profile_id(string? text) => Assert.False(ProfileId.TryParse(text, out _));
}
