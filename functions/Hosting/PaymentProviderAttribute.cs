namespace Shop.Functions.Hosting;

/// <summary>
/// The handler calls the card processor or reads its webhooks: its role may read the secret with the keys, and
/// <see cref="EnvironmentVariable"/> has the ARN of the secret.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PaymentProviderAttribute : Attribute
{
    public const string EnvironmentVariable = "PAYMENT_SECRET_ARN";
}
