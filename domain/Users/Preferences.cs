namespace Shop.Domain.Users;

/// <param name="Currency">What prices are shown in where there is a choice.</param>
public sealed record Preferences(Language Language, Currency Currency, bool MarketingOptIn)
{
    /// <summary>English, US dollars, no marketing.</summary>
    public static Preferences Default { get; } = new(Language.English, Currency.Usd, MarketingOptIn: false);
}
