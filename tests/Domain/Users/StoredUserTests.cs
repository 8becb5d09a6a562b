using Shop.Domain.Users;

namespace Shop.Tests.Domain.Users;

public sealed class StoredUserTests
{
    private static readonly User User = Make.Account().User;
    private static readonly Profile Profile = Make.Account().Profile;

    [Fact]
    public void A_user_and_a_profile_created_from_their_stored_values_are_equal()
    {
        Assert.Equal(User, Restore(User.Role, User.UpdatedAt, User.Version));
        Assert.Equal(Profile, Restore(Profile.Manager, Profile.UpdatedAt, Profile.Version));
    }

    [Fact]
    public void A_stored_user_that_contradicts_itself_throws()
    {
        Assert.Throws<ArgumentException>(() => Restore(Role.Vendor, User.UpdatedAt, User.Version));
        Assert.Throws<ArgumentOutOfRangeException>(() => Restore(User.Role, User.CreatedAt.AddTicks(-1), User.Version));
        Assert.Throws<ArgumentOutOfRangeException>(() => Restore(User.Role, User.UpdatedAt, version: 0));
    }

    [Fact]
    public void A_stored_profile_that_contradicts_itself_throws()
    {
        Assert.Throws<ArgumentException>(() => Restore(Profile.UserId, Profile.UpdatedAt, Profile.Version));
        Assert.Throws<ArgumentOutOfRangeException>(() => Restore(manager: null, Profile.CreatedAt.AddTicks(-1), Profile.Version));
        Assert.Throws<ArgumentOutOfRangeException>(() => Restore(manager: null, Profile.UpdatedAt, version: 0));
    }

    private static User Restore(Role role, DateTimeOffset updatedAt, long version) => new(
        User.Id, User.Email, User.EmailVerified, User.Name, User.Username, role, User.Status, User.StoreName,
        User.CreatedAt, updatedAt, version);

    private static Profile Restore(UserId? manager, DateTimeOffset updatedAt, long version) => new(
        Profile.UserId, Profile.Name, Profile.DisplayName, Profile.Email, Profile.JobTitle, Profile.Department, manager,
        Profile.Phone, Profile.Preferences, Profile.CreatedAt, updatedAt, version);
}
