using System.Text.Json.Nodes;
using Shop.Local.Gate;
using Shop.Local.Workflows.Asl;

namespace Shop.Local.Workflows;

/// <summary>Runs Publish of SNS: the subscriptions of the topic get the message in the mailbox of the local run.</summary>
internal sealed class PublishMessage(LocalMailService service) : IIntegration
{
    public static readonly IntegrationRules Rules = new(["TopicArn", "Message"], ["Subject"]);

    private const int LongestSubject = 99;

    public string DeniedError => "Sns.SnsException";

    public AwsAction Needs(JsonObject arguments) => new("sns:Publish", Text(arguments, "TopicArn"));

    public Task<JsonNode?> RunAsync(JsonObject arguments)
    {
        var (topic, message) = (Text(arguments, "TopicArn"), Text(arguments, "Message"));
        var subject = arguments["Subject"] is null ? null : Text(arguments, "Subject");
        if (!service.Topics.Has(topic))
        {
            throw new TaskException("Sns.NotFoundException", "Topic does not exist");
        }

        if (message.Length == 0 || subject is { Length: 0 or > LongestSubject } || subject?.Any(IsRefused) == true)
        {
            throw Refused("A message is not empty, and a subject is one short line of ASCII.");
        }

        service.Topics.Publish(topic, message, subject);
        return Task.FromResult<JsonNode?>(new JsonObject { ["MessageId"] = $"{Guid.NewGuid()}" });
    }

    private static bool IsRefused(char character) => !char.IsAscii(character) || char.IsControl(character);

    private static string Text(JsonObject arguments, string name) =>
        arguments[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : throw Refused($"{name} must be a text.");

    private static TaskException Refused(string why) => new("Sns.InvalidParameterException", why);
}
