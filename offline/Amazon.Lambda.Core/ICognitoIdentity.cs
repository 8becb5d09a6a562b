namespace Amazon.Lambda.Core;


/// <summary>The identity-pool identity that invoked the function.</summary>
public interface ICognitoIdentity
{
    string IdentityId { get; }

    string IdentityPoolId { get; }
}
