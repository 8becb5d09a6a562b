namespace Amazon.Lambda.Serialization.SystemTextJson;

/// <summary>A payload cannot be read, or a result cannot be written.</summary>
public class JsonSerializerException : Exception
{
    public JsonSerializerException(string message)
        : base(message)
    {
    }

    public JsonSerializerException(string message, Exception exception)
        : base(message, exception)
    {
    }
}
