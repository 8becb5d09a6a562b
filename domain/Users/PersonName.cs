namespace Shop.Domain.Users;

/// <summary>
/// The name of a person: one line of 1 to <see cref="MaxLength"/> characters. The first word is the first name, the other words are the
/// last name.
/// </summary>
/// <example>Ada Lovelace</example>
public sealed record PersonName : Text
{
    public const int MaxLength = 100;

    private PersonName(string value)
        : base(value)
    {
    }

    public string First => Value.Split(' ', 2)[0];

    /// <summary>The last name; null for a name of one word.</summary>
    public string? Last => Value.Split(' ', 2) is [_, var last] ? last : null;

    public static Outcome<PersonName> Read(string? text, string field = "name") =>
        ReadLine(text, field, MaxLength).Map(line => new PersonName(line));
}
