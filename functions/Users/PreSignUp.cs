using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.CognitoEvents;

namespace Shop.Functions.Users;

/// <summary>Holds also for who talks to the user pool directly, past the API.</summary>
internal sealed class PreSignUp
{
    private const string ByAdministrator = "PreSignUp_AdminCreateUser";

    /// <exception cref="SignUpRefusedException">Its message is what Cognito answers to who signs up.</exception>
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

/// <summary>Thrown, not returned: a trigger has no other way to refuse.</summary>
public sealed class SignUpRefusedException(string message) : Exception(message);
