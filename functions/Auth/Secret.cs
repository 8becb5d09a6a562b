namespace Shop.Functions.Auth;

/// <summary>A password, a code or a token: passed on as it is, and never shown.</summary>
internal sealed record Secret
{
    public const int MaxPasswordLength = 256;
    public const int MaxCodeLength = 32;
    public const int MaxTokenLength = 8_192;

    private Secret(string value) => Value = value;

    public string Value { get; }

    /// <returns>Refused: <see cref="Invalid"/> when it is missing, empty or too long, or has a blank at an end, which Cognito takes in none of them.</returns>
    public static Outcome<Secret> Read(string? text, string field, int maxLength) =>
        string.IsNullOrEmpty(text) ? new Invalid([new FieldError(field, "is required")])
        : text.Length > maxLength ? new Invalid([new FieldError(field, $"must be 1 to {maxLength} characters")])
        : char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) ? new Invalid([new FieldError(field, "must not begin or end with a blank")])
        : new Secret(text);

    public override string ToString() => "(secret)";
}
