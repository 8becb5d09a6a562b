using Shop.Domain;
using Shop.Domain.Users;

namespace Shop.Tests.Domain.Users;

public sealed class UserRefusalTests : RefusalTests
{
    private static readonly ProfileId Id = ProfileId.Of(UserId.Parse("user-1"));

    public override IEnumerable<(Refusal Refusal, string Code, string Sentence)> Table =>
    [
        (new NotYourProfile(Id), "not-your-profile", "Only the owner of this profile and administrators can change it."),
        (new ProfileExists(Id), "profile-exists", "This user already has a profile."),
        (new RoleNotSelfAssignable(), "role-not-self-assignable", "You cannot give yourself a role; another administrator can do that."),
        (new RoleNotAssignable(Role.Vendor), "role-not-assignable",
            "Users with the role vendor cannot give roles; an administrator can do that."),
        (new StatusNotSelfAssignable(), "status-not-self-assignable",
            "You cannot deactivate or reactivate yourself; another administrator can do that."),
        (new StatusNotAssignable(Role.Customer), "status-not-assignable",
            "Users with the role customer cannot deactivate or reactivate users; an administrator can do that."),
    ];

    [Fact]
    public void Each_refused_field_of_a_sign_up_says_what_it_must_be()
    {
        Saying("email is required.", form => form with { Email = null });
        Saying("email must be an email address, such as ada@example.com.", form => form with { Email = "ada" });
        Saying("name is required.", form => form with { Name = null });
        Saying($"name must be 1 to {PersonName.MaxLength} characters.", form => form with { Name = "" });
        Saying(
            $"username must be {Username.MinLength} to {Username.MaxLength} letters, digits, '_', '.' or '-'.",
            form => form with { Username = "a" });
        Saying("role must be one of customer, vendor, admin.", form => form with { Role = "Admin" });
        Saying("storeName is required for a vendor.", form => form with { Role = "vendor" });
        Saying("storeName is for vendors only.", form => form with { StoreName = "Lamps" });
        Saying($"storeName must be 1 to {StoreName.MaxLength} characters.", form => form with { Role = "vendor", StoreName = "" });
    }

    [Fact]
    public void Each_refused_field_of_a_profile_says_what_it_must_be()
    {
        Saying($"displayName must be 1 to {DisplayName.MaxLength} characters.", new ProfileForm(DisplayName: ""));
        Saying("jobTitle must be plain text without control characters.", new ProfileForm(JobTitle: "\u0007"));
        Saying($"department must be 1 to {WorkTitle.MaxLength} characters.", new ProfileForm(Department: " "));
        Saying("managerId must be a user id.", new ProfileForm(ManagerId: "a b"));
        Saying("managerId must be another user.", new ProfileForm(ManagerId: "user-1"));
        Saying("phone must be an international phone number, such as +4930123456.", new ProfileForm(Phone: "12"));
        Saying("preferences.language must be a language tag, such as en or pt-BR.", new ProfileForm(Language: "English"));
        Saying(
            "preferences.currency must be the ISO 4217 code of a currency that the shop accepts, such as USD.", new ProfileForm(Currency: "XXX"));
        Refuse.Saying("status must be one of active, deactivated.", UserStatuses.Read("Active"));
    }

    private static void Saying(string message, Func<SignUpForm, SignUpForm> change) =>
        Refuse.Saying(message, Registration.Admit(change(Make.SignUp), RegisteredBy.Administrator));

    private static void Saying(string message, ProfileForm form) =>
        Refuse.Saying(message, Make.Account().Profile.Edit(form, Make.Admin, Make.Now));
}
