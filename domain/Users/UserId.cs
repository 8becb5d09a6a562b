using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Shop.Domain.Users;

/// <summary>
/// The <c>sub</c> claim of the ID token: 1 to 128 letters, digits and <c>_ - . :</c>. These characters are safe in composite keys.
/// </summary>
/// <example>5f2a3c1e-8f0b-4a6d-9b61-2f6f0c9d7e11</example>
public sealed partial record UserId
{
    private readonly string text;

    private UserId(string text) => this.text = text;

    public static bool TryParse(string? text, [NotNullWhen(true)] out UserId? id)
    {
        id = text is not null && Token().IsMatch(text) ? new UserId(text) : null;
        return id is not null;
    }

    /// <exception cref="FormatException">The text is not a user id.</exception>
    public static UserId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not a user id.");

    public static Outcome<UserId> Read(string? text, string field) =>
        TryParse(text, out var id) ? id : Invalid.Field(field, "must be a user id");

    public override string ToString() => text;

    [GeneratedRegex(@"\A[A-Za-z0-9_.:-]{1,128}\z")]
    private static partial Regex Token();
}
