namespace Shop.Local.Messaging.Topics;

/// <summary>Runs the topics of a stack: the mailbox gets each message once for each subscription.</summary>
internal sealed class LocalTopics(IReadOnlyList<TopicDefinition> topics, Mailbox mailbox)
{
    // SNS writes this subject when the publisher gives none. EventBridge gives none.
    private const string NoSubject = "AWS Notification Message";

    private readonly Dictionary<string, TopicDefinition> byArn = topics.ToDictionary(topic => topic.Arn);

    public bool Has(string arn) => byArn.ContainsKey(arn);

    public void Publish(string topicArn, string message, string? subject = null)
    {
        foreach (var subscription in byArn[topicArn].Subscriptions)
        {
            mailbox.Add(subscription.Address, subject ?? NoSubject, message);
        }
    }
}
