using Microsoft.Extensions.DependencyInjection;
using Shop.Functions.Hosting;

namespace Shop.Functions.Payments;

/// <summary>The services that call the card processor, for handlers with <see cref="PaymentProviderAttribute"/>.</summary>
internal static class PaymentServices
{
    /// <summary>For each attempt. <see cref="StripeApi.MaxAttempts"/> of them fit into the timeout of a function.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(8);

    public static IServiceCollection AddPayments(this IServiceCollection services, PaymentSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton(_ => Secrets(settings))
        .AddSingleton(provider => new StripeApi(
            new() { Timeout = Timeout },
            settings,
            provider.GetRequiredService<IPaymentSecrets>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<PaymentGateway>()
        .AddSingleton<PaymentReconciler>()
        .AddSingleton<PaymentWebhook>()
        .AddSingleton<UnclaimedPayments>();

    private static IPaymentSecrets Secrets(PaymentSettings settings) =>
        settings.Secret is { } given
            ? new GivenPaymentSecrets(given)
            : new ExtensionPaymentSecrets(
                new() { Timeout = Timeout },
                settings.SecretArn ?? throw Settings.Missing(PaymentProviderAttribute.EnvironmentVariable),
                settings.SessionToken ?? throw Settings.Missing("AWS_SESSION_TOKEN"));
}
