namespace Shop.Domain.Users;

/// <summary>The name that other users see: one line of 1 to <see cref="MaxLength"/> characters.</summary>
/// <example>Ada Lovelace</example>
public sealed record DisplayName : Text
{
    public const int MaxLength = 100;

    private DisplayName(string value)
        : base(value)
    {
    }

    public static Outcome<DisplayName> Read(string? text, string field = "displayName") =>
        ReadLine(text, field, MaxLength).Map(line => new DisplayName(line));

    internal static DisplayName Of(PersonName name) => new(name.Value);

    internal static DisplayName Of(Username username) => new(username.Value);
}
