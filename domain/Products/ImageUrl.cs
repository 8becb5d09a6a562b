using System.Text;

namespace Shop.Domain.Products;

/// <summary>
/// An absolute https URL without credentials, escaped to ASCII, at most <see cref="MaxLength"/> characters. An internationalized host name
/// must be sent in Punycode. The shop never requests the URL.
/// </summary>
/// <example>https://images.example.com/left-hand.jpg</example>
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
            : Invalid.Field(field, $"must be an https URL of at most {MaxLength} characters");

    public override string ToString() => Value;
}
