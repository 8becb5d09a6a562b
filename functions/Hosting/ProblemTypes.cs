namespace Shop.Functions.Hosting;

/// <summary>
/// The stable <c>type</c> of a problem document: a prefix and a code in kebab-case. The codes named here are for answers that the API gives
/// without a handler.
/// </summary>
public static class ProblemTypes
{
    public const string Prefix = "urn:problem-type:shop:";

    public const string ContentType = "application/problem+json";

    public const string Invalid = "invalid";
    public const string Unauthenticated = "unauthenticated";
    public const string Forbidden = "forbidden";
    public const string NotFound = "not-found";
    public const string EditConflict = "edit-conflict";
    public const string TooLarge = "too-large";
    public const string UnsupportedMediaType = "unsupported-media-type";
    public const string KeyReused = "idempotency-key-reused";
    public const string TooManyRequests = "too-many-requests";
    public const string Internal = "internal";
    public const string Unavailable = "unavailable";

    /// <summary>The codes that no handler declares, because every route of the same kind can answer them.</summary>
    public static IReadOnlyList<string> OfEveryRoute { get; } =
        [Invalid, Unauthenticated, Forbidden, TooLarge, UnsupportedMediaType, KeyReused, TooManyRequests, Internal, Unavailable];

    public static string Of(string code) => Prefix + code;

    /// <summary>The code as a sentence, and nothing else. Therefore the title is as stable as the type.</summary>
    public static string TitleOf(string code) => char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' ');
}
