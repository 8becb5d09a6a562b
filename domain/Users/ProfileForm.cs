namespace Shop.Domain.Users;

/// <summary>
/// What to change of a profile, as it was sent: null leaves a field as it is, an empty text clears one that may be missing.
/// </summary>
public sealed record ProfileForm(
    string? DisplayName = null, string? JobTitle = null, string? Department = null, string? ManagerId = null, string? Phone = null,
    string? Language = null, string? Currency = null, bool? MarketingOptIn = null)
{
    internal Outcome<ProfileEdit> Over(Profile profile) => Outcome.All(
        DisplayName is null ? profile.DisplayName : Users.DisplayName.Read(DisplayName),
        Outcome.All(
            Edits.Optional(JobTitle, "jobTitle", profile.JobTitle, WorkTitle.Read),
            Edits.Optional(Department, "department", profile.Department, WorkTitle.Read)),
        Edits.Optional(ManagerId, "managerId", profile.Manager, UserId.Read).Bind(manager => NotHimself(manager, profile.UserId)),
        Edits.Optional(Phone, "phone", profile.Phone, Users.Phone.Read),
        Over(profile.Preferences))
        .Map(x => new ProfileEdit(x.Item1, x.Item2.Item1, x.Item2.Item2, x.Item3, x.Item4, x.Item5));

    private static Outcome<UserId?> NotHimself(UserId? manager, UserId user) =>
        manager == user ? Invalid.Field("managerId", "must be somebody else") : Outcome.Of(manager);

    private Outcome<Preferences> Over(Preferences stand) => Outcome.All(
        Language is null ? stand.Language : Users.Language.Read(Language, "preferences.language"),
        Currency is null ? stand.Currency : Domain.Currency.Read(Currency, "preferences.currency"))
        .Map(x => new Preferences(x.Item1, x.Item2, MarketingOptIn ?? stand.MarketingOptIn));
}

/// <summary>A profile form that was found in order: what the profile is to hold.</summary>
internal sealed record ProfileEdit(
    DisplayName DisplayName, WorkTitle? JobTitle, WorkTitle? Department, UserId? Manager, Phone? Phone, Preferences Preferences);
