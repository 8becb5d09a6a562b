using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.CognitoEvents;

namespace Shop.Functions.Users;

/// <summary>Applies the rules of a sign-up also to requests that go to the user pool directly and not through the API.</summary>
internal sealed class PreSignUp
{
    private const string ByAdministrator = "PreSignUp_AdminCreateUser";

    /// <exception cref="SignUpRefusedException">Cognito passes its message on to the client.</exception>
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

/// <summary>Refuses a sign-up. A trigger can refuse only by an exception.</summary>
public sealed class SignUpRefusedException(string message) : Exception(message);
