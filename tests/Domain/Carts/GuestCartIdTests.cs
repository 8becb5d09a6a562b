using FsCheck;
using FsCheck.Fluent;
using Shop.Domain.Carts;

namespace Shop.Tests.Domain.Carts;

public sealed class GuestCartIdTests
{
    private static readonly Gen<byte[]> Random = Gen.Choose(0, 255).Select(n => (byte)n).ArrayOf(GuestCartId.RandomBytes);

    [Fact]
    public void A_guest_cart_id_is_read_back_from_its_text_and_uses_all_its_bits() => Property.Holds(Random.Pairs(), random =>
    {
        var (id, other) = (GuestCartId.From(random.First), GuestCartId.From(random.Second));
        Assert.True(GuestCartId.TryParse(id.Reveal(), out var read));
        Assert.Equal(id, read);
        Assert.Matches("^gct_[0-7][0-9A-HJKMNP-TV-Z]{25}$", id.Reveal());
        Assert.Equal(random.First.SequenceEqual(random.Second), id.Hash == other.Hash);
    });

    [Fact]
    public void The_texts_of_a_guest_cart_do_not_contain_the_secret_id() => Property.Holds(Random, random =>
    {
        var id = GuestCartId.From(random);
        var (secret, shown) = (id.Reveal()["gct_".Length..], $"{id} {new { id }} {id.Hash} {Cart.Open(id.Hash, Make.Now)}");
        Assert.DoesNotContain(secret, shown, StringComparison.OrdinalIgnoreCase);
    });

    [Fact]
    public void The_hash_of_a_guest_cart_id_is_its_SHA_256()
    {
        var id = GuestCartId.From(new byte[GuestCartId.RandomBytes]);
        Assert.Equal("gct_00000000000000000000000000", id.Reveal());
        Assert.Equal("30106a30f2871ea9c940051770b99dd7ef9e64295823b8fafe47cccf1be6c7ea", $"{id.Hash}");
        Assert.Equal(id.Hash, GuestCartHash.Parse($"{id.Hash}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("gct_")]
    [InlineData("prd_00000000000000000000000000")]
    [InlineData("gct_0000000000000000000000000")]
    [InlineData("gct_000000000000000000000000000")]
    [InlineData("gct_80000000000000000000000000")]
    [InlineData("gct_0000000000000000000000000u")]
    [InlineData("GCT_00000000000000000000000000")]
    public void A_text_that_is_not_a_guest_cart_id_is_refused(string? text) => Assert.False(GuestCartId.TryParse(text, out _));

    [Theory]
    [InlineData(15)]
    [InlineData(17)]
    public void A_guest_cart_id_from_another_number_of_bytes_throws(int bytes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GuestCartId.From(new byte[bytes]));

    [Theory]
    [InlineData("")]
    [InlineData("8D3E")]
    [InlineData("gggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggggg")]
    public void A_text_that_is_not_a_hash_throws(string text) => Assert.Throws<FormatException>(() => GuestCartHash.Parse(text));
}
