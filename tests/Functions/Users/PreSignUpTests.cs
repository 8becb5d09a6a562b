using Amazon.Lambda.CognitoEvents;
using Shop.Functions.Users;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Users;

public sealed class PreSignUpTests
{
    private readonly FakeContext context = new();

    [Fact]
    public void A_customer_may_sign_up_and_is_not_confirmed_automatically()
    {
        var signUp = SignUp("PreSignUp_SignUp");
        Assert.Same(signUp, new PreSignUp().Handle(signUp, context));
        Assert.False(signUp.Response.AutoConfirmUser || signUp.Response.AutoVerifyEmail);
    }

    [Theory]
    [InlineData("PreSignUp_SignUp", "admin")]
    [InlineData("PreSignUp_SignUp", "vendor")]
    [InlineData("PreSignUp_SignUp", "customer")]
    [InlineData("PreSignUp_SignUp", "")]
    [InlineData("PreSignUp_ExternalProvider", "admin")]
    [InlineData("PreSignUp_SomethingNew", "admin")]
    public void Refuses_every_role_in_a_sign_up_by_the_user(string source, string role)
    {
        var refused = Assert.Throws<SignUpRefusedException>(() => new PreSignUp().Handle(SignUp(source, ("custom:role", role)), context));
        Assert.Equal("You cannot give yourself a role; another administrator can do that.", refused.Message);
        Assert.Equal("Warning sign-up-refused: role-not-self-assignable", Assert.Single(context.Lines));
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("vendor")]
    public void Administrators_may_give_a_role(string role) =>
        new PreSignUp().Handle(SignUp("PreSignUp_AdminCreateUser", ("custom:role", role)), context);

    [Fact]
    public void Refuses_an_unknown_role() =>
        Assert.Throws<SignUpRefusedException>(() => new PreSignUp().Handle(SignUp("PreSignUp_AdminCreateUser", ("custom:role", "emperor")), context));

    [Fact]
    public void Refuses_attributes_that_are_not_valid_for_an_account()
    {
        var refused = Assert.Throws<SignUpRefusedException>(() => new PreSignUp().Handle(SignUp("PreSignUp_SignUp", ("name", "")), context));
        Assert.StartsWith("name ", refused.Message, StringComparison.Ordinal);
    }

    private static CognitoPreSignupEvent SignUp(string source, params (string Name, string Value)[] attributes)
    {
        var signUp = new CognitoPreSignupEvent { TriggerSource = source };
        (signUp.Request.UserAttributes["email"], signUp.Request.UserAttributes["name"]) = ("ada@example.com", "Ada");
        foreach (var (name, value) in attributes)
        {
            signUp.Request.UserAttributes[name] = value;
        }

        return signUp;
    }
}
