namespace Shop.Domain.Users;

/// <summary>A job title or a department: one line of 1 to <see cref="MaxLength"/> characters.</summary>
public sealed record WorkTitle : Text
{
    public const int MaxLength = 100;

    private WorkTitle(string value)
        : base(value)
    {
    }

    public static Outcome<WorkTitle> Read(string? text, string field) =>
        ReadLine(text, field, MaxLength).Map(line => new WorkTitle(line));
}
