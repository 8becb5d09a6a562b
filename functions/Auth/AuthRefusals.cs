namespace Shop.Functions.Auth;

/// <summary>The email address belongs to an account.</summary>
internal sealed record EmailTaken : Refusal
{
    public override string Message => "An account with this email address exists.";
}

/// <summary>The user pool refuses the sign-up, because the sign-up breaks a rule of the shop.</summary>
internal sealed record SignUpRefused : Refusal
{
    public override string Message => "This sign-up was refused.";
}

/// <summary>The account was created, but the user pool could not send the code of the sign-up.</summary>
internal sealed record CodeNotSent : Refusal
{
    public override string Message => "The account was created, but its code could not be sent. Please request a new one.";
}

/// <summary>The user pool could not send the requested code.</summary>
internal sealed record CodeNotSentAgain : Refusal
{
    public override string Message => "The code could not be sent. Please try again later.";
}

/// <summary>The user is confirmed already, or disabled in the user pool.</summary>
internal sealed record NotConfirmable : Refusal
{
    public override string Message => "This address cannot be confirmed: it is confirmed already, or its account is disabled.";
}

/// <summary>The email address or the password is wrong. An unknown address and a wrong password get the same answer.</summary>
internal sealed record WrongCredentials : Refusal
{
    public override string Message => "The email address or the password is wrong.";
}

/// <summary>The password is right, but the email address is not confirmed.</summary>
internal sealed record NotConfirmed : Refusal
{
    public override string Message => "Please confirm your email address first, with the code that was sent to it.";
}

/// <summary>An administrator of the user pool requires a new password.</summary>
internal sealed record PasswordResetRequired : Refusal
{
    public override string Message => "Please set a new password first, with the code that was sent to you.";
}

/// <summary>The user pool asks for a second factor or another step.</summary>
internal sealed record ChallengeRequired : Refusal
{
    public override string Message => "This account signs in with a further step, which this API does not offer.";
}

/// <summary>An administrator has deactivated the account.</summary>
internal sealed record AccountDeactivated : Refusal
{
    public override string Message => "This account is deactivated. Please contact the shop.";
}

/// <summary>The refresh token is expired, revoked or not a refresh token of this client.</summary>
internal sealed record RefreshRefused : Refusal
{
    public override string Message => "The refresh token is not valid any more. Please sign in.";
}

/// <summary>The field errors that only the user pool can find.</summary>
internal static class AuthRefusals
{
    public static Invalid WeakPassword { get; } =
        Invalid.Field("password", "is too weak: use a longer one, with lower and upper case letters, digits and symbols");

    /// <summary>The user pool does not say reliably which value it refuses, so the error names the whole body.</summary>
    public static Invalid SignUpNotUnderstood { get; } = Invalid.Field(FieldPath.Body, "has a value that cannot be used");

    public static Invalid WrongCode { get; } = Invalid.Field("code", "is not the code that was sent, or has expired");
}
