namespace Amazon.Lambda.DynamoDBEvents;

/// <summary>Holds the types of the records of a table stream. Upper and lower case of JSON names are equal.</summary>
public class DynamoDBEvent
{
    public class DynamodbStreamRecord
    {
        public string EventID { get; set; }

        public StreamRecord Dynamodb { get; set; }
    }

    public class StreamRecord
    {
        /// <summary>In JSON the seconds since 1970.</summary>
        public DateTime ApproximateCreationDateTime { get; set; }

        /// <summary>The item after the change; null when it was deleted.</summary>
        public Dictionary<string, AttributeValue> NewImage { get; set; }

        /// <summary>The item before the change; null when it is new.</summary>
        public Dictionary<string, AttributeValue> OldImage { get; set; }
    }

    /// <summary>The value of an attribute: exactly one member is not null.</summary>
    public class AttributeValue
    {
        public MemoryStream B { get; set; }

        public bool? BOOL { get; set; }

        public List<MemoryStream> BS { get; set; }

        public List<AttributeValue> L { get; set; }

        public Dictionary<string, AttributeValue> M { get; set; }

        public string N { get; set; }

        public List<string> NS { get; set; }

        public bool? NULL { get; set; }

        public string S { get; set; }

        public List<string> SS { get; set; }
    }
}
