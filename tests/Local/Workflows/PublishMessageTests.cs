using System.Text.Json.Nodes;
using Shop.Local;
using Shop.Local.Messaging.Topics;
using Shop.Local.Workflows;
using Shop.Tests.Local.Messaging;
using Shop.Tests.Local.Support;

namespace Shop.Tests.Local.Workflows;

/// <summary>Publish of SNS, as a workflow calls it.</summary>
public sealed class PublishMessageTests
{
    private readonly Mailbox mailbox = new(TimeProvider.System);

    [Fact]
    public async Task Each_subscription_gets_the_message_with_its_subject()
    {
        var result = await RunAsync("team", "Hello", "text");

        Assert.NotNull(result!["MessageId"]);
        Assert.Equal(
            [("ann@example.com", "Hello", "text"), ("bob@example.com", "Hello", "text")],
            mailbox.Mails.Select(mail => (mail.To, mail.Subject, mail.Text)));
    }

    [Fact]
    public void The_role_must_allow_the_topic()
    {
        var needed = Service.Needs(new() { ["TopicArn"] = MessagingResources.TopicArn("team") });

        Assert.Equal(("sns:Publish", MessagingResources.TopicArn("team")), (needed.Action, needed.Resource));
    }

    [Theory]
    [InlineData("other", "Hello", "text", "Sns.NotFoundException")]
    [InlineData("team", "", "text", "Sns.InvalidParameterException")]
    [InlineData("team", "a\nb", "text", "Sns.InvalidParameterException")]
    [InlineData("team", "Hello", "", "Sns.InvalidParameterException")]
    public async Task A_message_that_SNS_refuses_is_not_published(string topic, string subject, string message, string error)
    {
        Assert.Equal(error, (await Assert.ThrowsAsync<TaskException>(() => RunAsync(topic, subject, message))).Failure.Error);
        Assert.Empty(mailbox.Mails);
    }

    private PublishMessage Service => new(new(mailbox, "us-east-1", "000000000000")
    {
        Topics = new(TopicDefinition.From(new StackBuilder().Topic("team", "ann@example.com", "bob@example.com").Build()), mailbox),
    });

    private Task<JsonNode?> RunAsync(string topic, string subject, string message) => Service.RunAsync(
        new() { ["TopicArn"] = MessagingResources.TopicArn(topic), ["Subject"] = subject, ["Message"] = message });
}
