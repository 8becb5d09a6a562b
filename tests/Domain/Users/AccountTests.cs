using FsCheck.Fluent;
using Shop.Domain.Users;

namespace Shop.Tests.Domain.Users;

public sealed class AccountTests
{
    private static readonly DateTimeOffset Later = Make.Now.AddHours(1);
    private static readonly PersonName Countess = PersonName.Read("Ada King").Require();
    private static readonly Email NewEmail = Email.Read("ada@king.example").Require();

    [Fact]
    public void A_new_name_is_in_user_and_profile()
    {
        var (user, profile) = Make.Account().Rename(Countess, username: null, Later);
        Assert.Equal((Countess, Later, 2L), (user.Name, user.UpdatedAt, user.Version));
        Assert.Equal((Countess, Later, 2L), (profile.Name, profile.UpdatedAt, profile.Version));
    }

    [Fact]
    public void A_new_email_address_is_in_user_and_profile()
    {
        var (user, profile) = Make.Account().ChangeEmail(NewEmail, verified: false, Later);
        Assert.Equal((NewEmail, false, Later, 2L), (user.Email, user.EmailVerified, user.UpdatedAt, user.Version));
        Assert.Equal((NewEmail, Later, 2L), (profile.Email, profile.UpdatedAt, profile.Version));
    }

    [Fact]
    public void A_display_name_equal_to_the_name_changes_with_the_name() =>
        Assert.Equal("Ada King", Make.Account().Rename(Countess, username: null, Later).Profile.DisplayName.Value);

    [Fact]
    public void A_display_name_that_differs_from_name_and_username_stays_the_same()
    {
        var account = Make.Account();
        var profile = account.Profile.Edit(new(DisplayName: "Enchantress"), Make.Admin, Later).Require();
        Assert.Equal("Enchantress", new Account(account.User, profile).Rename(Countess, username: null, Later).Profile.DisplayName.Value);
    }

    [Fact]
    public void A_display_name_that_the_user_chose_stays_the_same() => Assert.Equal(
        "countess", Named("countess").Rename(Countess, Named("countess").User.Username, Later).Profile.DisplayName.Value);

    [Fact]
    public void Setting_the_same_name_or_email_address_again_changes_nothing()
    {
        var account = Make.Account();
        Assert.Equal(account, account.Rename(account.User.Name, account.User.Username, Later));
        Assert.Equal(account, account.ChangeEmail(account.User.Email, verified: true, Later));
    }

    [Fact]
    public void Verifying_the_email_address_changes_only_the_user()
    {
        var account = Make.Account().ChangeEmail(NewEmail, verified: false, Later);
        var proved = account.ChangeEmail(NewEmail, verified: true, Later);
        Assert.Equal((true, 3L), (proved.User.EmailVerified, proved.User.Version));
        Assert.Equal(account.Profile, proved.Profile);
    }

    [Fact]
    public void After_any_changes_user_and_profile_have_equal_names_and_email_addresses() =>
        Property.Holds(Gen.Choose(0, 3).Zipped(Gen.Choose(-5, 5)).ListOf(), changes =>
        {
            var account = Make.Account();
            foreach (var (change, minutes) in changes)
            {
                var (before, now) = (account, account.User.UpdatedAt.AddMinutes(minutes));
                account = change < 2
                    ? account.Rename(PersonName.Read($"Ada {(change == 0 ? "King" : "Byron")}").Require(), account.User.Username, now)
                    : account.ChangeEmail(Email.Read($"ada{change}@example.com").Require(), verified: true, now);
                Assert.True(account.User.UpdatedAt >= before.User.UpdatedAt && account.User.Version - before.User.Version is 0 or 1);
            }

            var (user, profile) = account;
            Assert.Equal((user.Id, user.Name, user.Email, user.Version), (profile.UserId, profile.Name, profile.Email, profile.Version));
        });

    [Fact]
    public void An_account_with_a_profile_that_differs_from_the_user_throws()
    {
        var account = Make.Account();
        var renamed = account.Rename(Countess, username: null, Later);
        var moved = account.ChangeEmail(NewEmail, verified: true, Later);
        var other = Registration.Complete(UserId.Parse("user-2"), Make.SignUp, true, Make.Now).Require();
        Assert.Throws<ArgumentException>(() => new Account(account.User, renamed.Profile));
        Assert.Throws<ArgumentException>(() => new Account(account.User, moved.Profile));
        Assert.Throws<ArgumentException>(() => new Account(account.User, other.Profile));
    }

    private static Account Named(string username) => Make.Account(Make.SignUp with { Username = username });
}
