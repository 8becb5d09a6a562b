namespace Shop.Functions.Auth;

/// <summary>A password, a code or a token. It is passed on unchanged and is never shown.</summary>
internal sealed record Secret
{
    public const int MaxPasswordLength = 256;
    public const int MaxCodeLength = 32;
    public const int MaxTokenLength = 8_192;

    private Secret(string value) => Value = value;

    public string Value { get; }

    /// <returns>
    /// Refused: <see cref="Invalid"/> when the text is missing, empty or too long, or when it begins or ends with white space, which
    /// Cognito refuses.
    /// </returns>
    public static Outcome<Secret> Read(string? text, string field, int maxLength) =>
        string.IsNullOrEmpty(text) ? Invalid.Field(field, "is required")
        : text.Length > maxLength ? Invalid.Field(field, $"must be 1 to {maxLength} characters")
        : char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) ? Invalid.Field(field, "must not begin or end with white space")
        : new Secret(text);

    public override string ToString() => "(secret)";
}
