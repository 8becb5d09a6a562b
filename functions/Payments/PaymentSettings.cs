using Shop.Functions.Hosting;

namespace Shop.Functions.Payments;

/// <summary>How a function reaches the card processor.</summary>
/// <param name="SecretArn">The secret with the keys; null for handlers without <see cref="PaymentProviderAttribute"/>.</param>
/// <param name="SessionToken">Lambda's session token, which the secrets extension requires; null in the local run.</param>
/// <param name="ApiBase">The address of the simulator in the local run; null in AWS. The same for <paramref name="Secret"/>.</param>
/// <param name="Secret">The content of the secret.</param>
public sealed record PaymentSettings(string? SecretArn, string? SessionToken, string? ApiBase, string? Secret)
{
    public const string ApiBaseVariable = "STRIPE_API_BASE";
    public const string SecretVariable = "STRIPE_SECRET";

    /// <param name="variable">The value of an environment variable; null when it is missing or empty.</param>
    public static PaymentSettings Read(Func<string, string?> variable) => new(
        variable(PaymentProviderAttribute.EnvironmentVariable),
        variable("AWS_SESSION_TOKEN"),
        variable(ApiBaseVariable),
        variable(SecretVariable));
}
