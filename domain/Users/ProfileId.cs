using System.Diagnostics.CodeAnalysis;

namespace Shop.Domain.Users;

/// <summary>
/// The id of a profile: <c>prf_</c> and the id of the user. Therefore a user has one profile even when the sign-up event is delivered
/// twice.
/// </summary>
/// <example>prf_5f2a3c1e-8f0b-4a6d-9b61-2f6f0c9d7e11</example>
public sealed record ProfileId
{
    private const string Prefix = "prf_";

    private ProfileId(UserId user) => User = user;

    public UserId User { get; }

    public static ProfileId Of(UserId user) => new(user);

    public static bool TryParse(string? text, [NotNullWhen(true)] out ProfileId? id)
    {
        id = text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) && UserId.TryParse(text[Prefix.Length..], out var user)
            ? new ProfileId(user)
            : null;
        return id is not null;
    }

    public override string ToString() => Prefix + User;
}
