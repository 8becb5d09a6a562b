using System.Text;

namespace Shop.Domain.Products;

/// <summary>
/// An absolute https address, escaped to ASCII, at most 2 048 characters, without credentials; a host outside ASCII must come as
/// punycode. The shop never fetches it.
/// </summary>
public sealed record ImageUrl
{
    public const int MaxLength = 2_048;

    private ImageUrl(string value) => Value = value;

    public string Value { get; }

    public static Outcome<ImageUrl> Read(string? text, string field = "imageUrl") =>
        text?.Length <= MaxLength
        && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url.Scheme == Uri.UriSchemeHttps
        && url.UserInfo.Length == 0
        && url.AbsoluteUri.Length <= MaxLength
        && Ascii.IsValid(url.AbsoluteUri)
            ? new ImageUrl(url.AbsoluteUri)
            : Invalid.Field(field, $"must be an https address of at most {MaxLength} characters");

    public override string ToString() => Value;
}
