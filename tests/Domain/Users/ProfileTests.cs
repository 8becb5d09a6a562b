using Shop.Domain;
using Shop.Domain.Users;

namespace Shop.Tests.Domain.Users;

public sealed class ProfileTests
{
    private static readonly DateTimeOffset Later = Make.Now.AddHours(1);
    private static readonly UserId Boss = UserId.Parse("boss-1");
    private static readonly Profile Profile = Make.Account().Profile;
    private static readonly Actor Owner = new(Profile.UserId, Role.Customer);

    private static readonly ProfileForm Everything = new("Countess", "Analyst", "Engines", "boss-1", "+44 20 7946 0000", "pt-BR", "EUR", true);

    [Fact]
    public void The_owner_can_change_every_field_of_a_profile()
    {
        var edited = Profile.Edit(Everything, Owner, Later).Require();
        Assert.Equal(
            ("Countess", "Analyst", "Engines", Boss, "+442079460000", "pt-BR", Currency.Eur, true),
            (edited.DisplayName.Value, edited.JobTitle?.Value, edited.Department?.Value, edited.Manager, edited.Phone?.Value,
                edited.Preferences.Language.Value, edited.Preferences.Currency, edited.Preferences.MarketingOptIn));
        Assert.Equal((Later, 2L, Profile.Name, Profile.Email), (edited.UpdatedAt, edited.Version, edited.Name, edited.Email));
    }

    [Fact]
    public void Fields_that_are_missing_in_the_form_keep_their_values()
    {
        var edited = Profile.Edit(Everything, Owner, Later).Require();
        Assert.Same(edited, edited.Edit(new(), Owner, Later).Require());
        Assert.Equal(("Countess", "Chief"), Shown(edited.Edit(new(JobTitle: "Chief"), Owner, Later).Require()));
        Assert.Equal(
            edited.Preferences with { MarketingOptIn = false },
            edited.Edit(new(MarketingOptIn: false), Owner, Later).Require().Preferences);
    }

    [Fact]
    public void An_empty_text_removes_an_optional_field()
    {
        var cleared = Profile.Edit(Everything, Owner, Later).Require().Edit(new(null, "", "", "", ""), Owner, Later).Require();
        Assert.Equal((null, null, null, null), (cleared.JobTitle, cleared.Department, cleared.Manager, cleared.Phone));
        Refuse.Fields(
            Profile.Edit(new(DisplayName: "", Language: "", Currency: ""), Owner, Later),
            "displayName", "preferences.language", "preferences.currency");
    }

    [Fact]
    public void Editing_a_profile_to_the_same_values_changes_nothing()
    {
        var edited = Profile.Edit(Everything, Owner, Later).Require();
        Assert.Same(edited, edited.Edit(Everything, Owner, Later.AddHours(1)).Require());
    }

    [Fact]
    public void Every_bad_field_of_a_profile_form_is_reported() => Refuse.Fields(
        Profile.Edit(new("", new string('x', WorkTitle.MaxLength + 1), " ", "a b", "12", "english", "XXX"), Owner, Later),
        "displayName", "jobTitle", "department", "managerId", "phone", "preferences.language", "preferences.currency");

    [Fact]
    public void A_user_cannot_be_their_own_manager() => Refuse.Fields(Profile.Edit(new(ManagerId: "user-1"), Owner, Later), "managerId");

    [Fact]
    public void Only_the_manager_and_administrators_can_read_a_team()
    {
        Assert.All([Make.Admin, new(Boss, Role.Customer)], reader => Assert.True(Shop.Domain.Users.Profile.TeamMayBeReadBy(reader, Boss)));
        Assert.All([Make.Customer, Make.Vendor], reader => Assert.False(Shop.Domain.Users.Profile.TeamMayBeReadBy(reader, Boss)));
    }

    [Fact]
    public void Only_the_owner_the_manager_and_administrators_can_read_a_profile()
    {
        var managed = Profile.Edit(Everything, Owner, Later).Require();
        Assert.All([Owner, Make.Admin, new(Boss, Role.Customer)], reader => Assert.True(managed.MayBeReadBy(reader)));
        Assert.All([Make.Customer, Make.Vendor], reader => Assert.False(managed.MayBeReadBy(reader)));
        Assert.False(Profile.MayBeReadBy(new(Boss, Role.Vendor)));
    }

    [Fact]
    public void Only_the_owner_and_administrators_can_change_a_profile()
    {
        var managed = Profile.Edit(Everything, Owner, Later).Require();
        Assert.Equal("Chief", managed.Edit(new(JobTitle: "Chief"), Make.Admin, Later).Require().JobTitle?.Value);
        Assert.All(
            [Make.Customer, Make.Vendor, new(Boss, Role.Customer)],
            other => Refuse.With(new NotYourProfile(Profile.Id), managed.Edit(new(JobTitle: "Chief"), other, Later)));
    }

    [Fact]
    public void A_slow_clock_does_not_move_the_update_time_of_a_profile_back() =>
        Assert.Equal(Make.Now, Profile.Edit(Everything, Owner, Make.Now.AddMinutes(-5)).Require().UpdatedAt);

    private static (string, string?) Shown(Profile profile) => (profile.DisplayName.Value, profile.JobTitle?.Value);
}
