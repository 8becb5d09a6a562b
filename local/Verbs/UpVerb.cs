using System.CommandLine;
using System.Net;
using Shop.Local.Stripe;

namespace Shop.Local.Verbs;

/// <summary>The verb <c>shop up</c>: serves a stack until Ctrl-C.</summary>
internal static class UpVerb
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var defaults = new LocalOptions();
        var stack = new Option<string>("--stack") { Description = "The stack to serve", DefaultValueFactory = _ => defaults.Stack };
        var port = new Option<int>("--port")
        {
            Description = "Port of the API and the console on 127.0.0.1; 0 takes a free one",
            DefaultValueFactory = _ => defaults.Port,
        }.InRange(0, IPEndPoint.MaxPort);
        var fresh = new Option<bool>("--fresh") { Description = "Delete the data of earlier runs first" };
        var data = new Option<string?>("--data") { Description = "Folder for users, tables and mails (default: .shop/STACK)" };
        data.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError("--data must name a folder.");
            }
        });
        var command = new Command("up", "Serve a stack on this machine: API, functions, tables, sign-in; Ctrl-C stops all processes")
        {
            stack,
            port,
            fresh,
            data,
        };
        command.SetAction((parsed, cancellationToken) => LocalRun.RunAsync(
            new()
            {
                Stack = parsed.GetValue(stack)!,
                Port = parsed.GetValue(port),
                Fresh = parsed.GetValue(fresh),
                DataFolder = parsed.GetValue(data),
                Stripe = StripeAccount.Read(Environment.GetEnvironmentVariable),
            },
            output,
            error,
            cancellationToken));
        return command;
    }
}
