using Shop.Local.Cognito;

namespace Shop.Local;

/// <summary>Executes <c>./shop up</c>: serves a stack until it is stopped, and prints its requests and warnings.</summary>
public static class LocalRun
{
    /// <returns>
    /// 0 after <paramref name="cancellationToken"/> is cancelled; 1 when the stack cannot be served or an emulator ended.
    /// </returns>
    public static async Task<int> RunAsync(LocalOptions options, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var lines = TextWriter.Synchronized(output);
        try
        {
            await using var shop = await LocalShop.StartAsync(options with { Progress = lines.WriteLine }, cancellationToken);
            shop.Requests.Added += request => lines.WriteLine($"{request}");
            shop.Log.Written += line => Show(line, lines);
            Introduce(shop, options, lines);
            throw await shop.UnexpectedEndAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await lines.WriteLineAsync("Stopped.");
            return 0;
        }
        catch (LocalRunException problem)
        {
            await error.WriteLineAsync(problem.Message);
            return 1;
        }
    }

    // The page /_local/log shows the other lines.
    private static void Show(LogLine line, TextWriter lines)
    {
        if (line.Level is "Warning" or "Error" or "Critical")
        {
            lines.WriteLine($"  {line.Source} {line.Level}: {line.Text}");
        }
    }

    private static void Introduce(LocalShop shop, LocalOptions options, TextWriter lines)
    {
        lines.WriteLine();
        lines.WriteLine($"Shop is up: {shop.BaseUrl}");
        lines.WriteLine($"Console:    {shop.Address}   (JSON for scripts: {shop.Address}_local/info)");
        lines.WriteLine($"Swagger UI: {shop.Address}docs");
        if (shop.Admin is { } admin)
        {
            lines.WriteLine($"Admin:      {admin.Email} / {admin.Password}");
        }

        lines.WriteLine($"Codes:      every confirmation code is {CognitoLocal.Code}; emails are at {shop.Address}_local/mailbox");
        lines.WriteLine(shop.Stripe.Account is null
            ? "Stripe:     simulator"
            : $"Stripe:     test mode of your account; webhooks: stripe listen --latest --forward-to {shop.BaseUrl}/payments/webhook");
        lines.WriteLine($"DynamoDB:   {shop.DynamoDbEndpoint} (DynamoDB Local always listens on all network interfaces)");
        lines.WriteLine(options.InMemory
            ? "Data:       in memory"
            : $"Data:       stored in {options.DataFolder ?? Path.Combine(".shop", options.Stack)}; --fresh deletes it");
        lines.WriteLine("Ctrl-C stops all processes.");
        lines.WriteLine();
        lines.Flush();
    }
}
