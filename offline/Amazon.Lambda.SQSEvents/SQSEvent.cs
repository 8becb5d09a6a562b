namespace Amazon.Lambda.SQSEvents;

/// <summary>A batch of messages of a queue. Upper and lower case of JSON names are equal.</summary>
public class SQSEvent
{
    public List<SQSMessage> Records { get; set; }

    public class SQSMessage
    {
        public string MessageId { get; set; }

        public string Body { get; set; }
    }
}
