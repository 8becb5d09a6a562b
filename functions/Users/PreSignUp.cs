using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.CognitoEvents;

namespace Shop.Functions.Users;

/// <summary>
/// Checks the rules of a sign-up. It also checks requests that clients send to the user pool directly and not through the API.
/// </summary>
internal sealed class PreSignUp
{
    private const string ByAdministrator = "PreSignUp_AdminCreateUser";

    /// <exception cref="SignUpRefusedException">The sign-up breaks a rule. Cognito passes the message on to the client.</exception>
    [SuppressMessage("Performance", "CA1822", Justification = "Generated code calls it on an instance.")]
    [LambdaFunction(MemorySize = 256, Timeout = 5)]
    [CognitoTrigger(CognitoTrigger.PreSignUp)]
    [NoAccess]
    public CognitoPreSignupEvent Handle(CognitoPreSignupEvent signUp, ILambdaContext context)
    {
        var by = signUp.TriggerSource == ByAdministrator ? RegisteredBy.Administrator : RegisteredBy.Self;
        if (!Registration.Admit(SignUpAttributes.Read(signUp.Request.UserAttributes), by).TryGet(out _, out var refusal))
        {
            Log.SignUpRefused(context, refusal.Code);
            throw new SignUpRefusedException(refusal.Message);
        }

        return signUp;
    }
}

/// <summary>Refuses a sign-up. A trigger can refuse only with an exception.</summary>
public sealed class SignUpRefusedException(string message) : Exception(message);
