using Shop.Functions.Hosting;

namespace Shop.Functions.Auth;

/// <summary>What signing up and in can run into. An unknown address and a wrong password look the same.</summary>
internal static class AuthProblems
{
    public static Problem EmailTaken { get; } = Problem.Of(409, "email-taken", "There is an account with this mail address already.");

    public static Problem WeakPassword { get; } =
        Problem.Invalid("password", "is too weak: take a longer one, with lower and upper case, digits and other characters");

    /// <summary>Cognito does not say in a stable form which value it would not take.</summary>
    public static Problem SignUpNotUnderstood { get; } =
        Problem.Invalid("body", "has a value that cannot be used");

    public static Problem SignUpRefused { get; } = Problem.Of(403, "sign-up-refused", "This sign-up was refused.");

    public static Problem CodeNotSent { get; } =
        Problem.Of(503, "code-not-sent", "The account is there, but its code could not be sent. Please ask for a new one.");

    public static Problem CodeNotSentAgain { get; } =
        Problem.Of(503, "code-not-sent-again", "The code could not be sent. Please try again later.");

    public static Problem WrongCode { get; } = Problem.Invalid("code", "is not the code that was sent, or has expired");

    public static Problem NotConfirmable { get; } =
        Problem.Of(409, "not-confirmable", "This address cannot be confirmed: it is confirmed already, or its account is disabled.");

    public static Problem WrongCredentials { get; } = Problem.Of(401, "wrong-credentials", "Mail address or password is wrong.");

    public static Problem NotConfirmed { get; } =
        Problem.Of(403, "not-confirmed", "Please confirm your mail address first, with the code that was sent to it.");

    public static Problem PasswordResetRequired { get; } =
        Problem.Of(403, "password-reset-required", "Please set a new password first, with the code that was sent to you.");

    public static Problem ChallengeRequired { get; } =
        Problem.Of(403, "challenge-required", "This account signs in with a further step, which this API does not offer.");

    public static Problem Deactivated { get; } =
        Problem.Of(403, "account-deactivated", "This account is deactivated. Please ask the shop.");

    public static Problem RefreshRefused { get; } =
        Problem.Of(401, "refresh-refused", "The refresh token is not good any more. Please sign in.");
}
