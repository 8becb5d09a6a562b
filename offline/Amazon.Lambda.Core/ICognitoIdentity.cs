namespace Amazon.Lambda.Core;

/// <summary>The identity of an identity pool that invoked the function. The product does not read it.</summary>
public interface ICognitoIdentity;
