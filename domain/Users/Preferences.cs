namespace Shop.Domain.Users;

/// <param name="Currency">The preferred currency, for a product with prices in several currencies.</param>
public sealed record Preferences(Language Language, Currency Currency, bool MarketingOptIn)
{
    /// <summary>English, US dollars, no marketing.</summary>
    public static Preferences Default { get; } = new(Language.English, Currency.Usd, MarketingOptIn: false);

    internal Outcome<Preferences> Edit(ProfileForm form)
    {
        var reader = new FormReader();
        var language = reader.Take(form.Language is null ? Language : Language.Read(form.Language, "preferences.language"));
        var currency = reader.Take(form.Currency is null ? Currency : Currency.Read(form.Currency, "preferences.currency"));
        return reader.Build(() => new Preferences(language, currency, form.MarketingOptIn ?? MarketingOptIn));
    }
}
