using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shop.Local.Gate;
using Shop.Local.Messaging.Topics;
using Shop.Local.Workflows.Asl;

namespace Shop.Local.Workflows;

/// <summary>Runs SendEmail of SES (version 2) with a simple message: the mail goes to the mailbox of the local run.</summary>
internal sealed partial class SendEmail(LocalMailService service) : IIntegration
{
    public static readonly IntegrationRules Rules = new(
        ["FromEmailAddress", "Destination.ToAddresses", "Content.Simple.Subject.Data"],
        [
            "Content.Simple.Subject.Charset",
            "Content.Simple.Body.Text.Data",
            "Content.Simple.Body.Text.Charset",
            "Content.Simple.Body.Html.Data",
            "Content.Simple.Body.Html.Charset",
            "Content.Simple.Headers.Name",
            "Content.Simple.Headers.Value",
        ]);

    private const int MostRecipients = 50;

    public string DeniedError => "SesV2.SesV2Exception";

    // The identity of an address is its domain; the local run knows no identities of single addresses.
    public AwsAction Needs(JsonObject arguments)
    {
        var sender = Text(arguments["FromEmailAddress"], "FromEmailAddress");
        return new("ses:SendEmail", $"arn:aws:ses:{service.Region}:{service.Account}:identity/{sender[(sender.LastIndexOf('@') + 1)..]}");
    }

    public Task<JsonNode?> RunAsync(JsonObject arguments)
    {
        var fault = service.Mailbox.Faults.Take("", "SendEmail");
        if (fault is not { AnswerLost: false })
        {
            Deliver(arguments);
        }

        return fault is null
            ? Task.FromResult<JsonNode?>(new JsonObject { ["MessageId"] = $"{Guid.NewGuid()}" })
            : throw new TaskException(ErrorOf(fault.Error), "This fault was requested from the local run");
    }

    private void Deliver(JsonObject arguments)
    {
        var message = arguments["Content"]!["Simple"]!;
        var headers = (message["Headers"]?.AsArray() ?? []).Select(HeaderOf).ToList();
        var recipients = arguments["Destination"]!["ToAddresses"] as JsonArray ?? throw Refused("ToAddresses must be a list.");
        if (recipients.Count is 0 or > MostRecipients)
        {
            throw Refused($"A mail has 1 to {MostRecipients} recipients.");
        }

        var subject = Text(message["Subject"]!["Data"], "Subject");
        var text = message["Body"]?["Text"]?["Data"] is { } plain ? Text(plain, "Text") : null;
        var html = message["Body"]?["Html"]?["Data"] is { } rich ? Text(rich, "Html") : null;
        foreach (var recipient in recipients)
        {
            service.Mailbox.Add(Address(recipient), subject, text, html, headers);
        }
    }

    private static string Address(JsonNode? recipient)
    {
        var address = Text(recipient, "ToAddresses");
        return OneAddress().IsMatch(address) ? address : throw Refused($"Missing final '@domain' in {address}");
    }

    private static MailHeader HeaderOf(JsonNode? header)
    {
        var (name, value) = (Text(header?["Name"], "Name"), Text(header?["Value"], "Value"));
        return HeaderName().IsMatch(name) && HeaderValue().IsMatch(value)
            ? new(name, value)
            : throw Refused("A header has a name and a value of printable ASCII.");
    }

    private static string Text(JsonNode? node, string name) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : throw Refused($"{name} must be a text.");

    // An error of an SDK integration always ends with "Exception", even when the error of the service does not.
    private static string ErrorOf(string error) =>
        error.EndsWith("Exception", StringComparison.Ordinal) ? $"SesV2.{error}" : $"SesV2.{error}Exception";

    private static TaskException Refused(string why) => new(ErrorOf("BadRequestException"), why);

    [GeneratedRegex(@"\A[!-?A-~]+@[!-?A-~]+\z")]
    private static partial Regex OneAddress();

    [GeneratedRegex(@"\A[!-9;-@A-~]{1,126}\z")]
    private static partial Regex HeaderName();

    [GeneratedRegex(@"\A[ -~]{1,870}\z")]
    private static partial Regex HeaderValue();
}

/// <summary>The mail service of one account and region, whose mails go to the mailbox.</summary>
internal sealed record LocalMailService(Mailbox Mailbox, string Region, string Account)
{
    /// <summary>The topics, whose messages go to the same mailbox.</summary>
    public LocalTopics Topics { get; init; } = new([], Mailbox);
}
