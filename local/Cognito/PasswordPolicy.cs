using System.Collections.Immutable;
using Shop.Local.Stacks;

namespace Shop.Local.Cognito;

/// <summary>Checks the pool's rules for passwords, because cognito-local accepts every password.</summary>
internal sealed record PasswordPolicy(int MinimumLength, bool Lowercase, bool Uppercase, bool Numbers, bool Symbols)
{
    private const int MaximumLength = 256;
    private const string SymbolCharacters = "^$*.[]{}()?-\"!@#%&/\\,><':;|_~`+= ";

    public static PasswordPolicy From(ImmutableDictionary<string, object> policy) => new(
        policy.Whole("minimumLength", 8),
        policy.Flag("requireLowercase"),
        policy.Flag("requireUppercase"),
        policy.Flag("requireNumbers"),
        policy.Flag("requireSymbols"));

    /// <summary>Cognito's message for the first rule that the password breaks; null when the password breaks no rule.</summary>
    public string? Refusal(string password) =>
        password.Length < MinimumLength ? "Password not long enough"
        : password.Length > MaximumLength ? "Password too long"
        : Uppercase && !password.Any(char.IsAsciiLetterUpper) ? "Password must have uppercase characters"
        : Lowercase && !password.Any(char.IsAsciiLetterLower) ? "Password must have lowercase characters"
        : Numbers && !password.Any(char.IsAsciiDigit) ? "Password must have numeric characters"
        : Symbols && !password.Any(SymbolCharacters.Contains) ? "Password must have symbol characters"
        : null;
}
