namespace Amazon.Lambda.Core;

/// <summary>Reads invocation payloads into handler arguments and writes results as payloads.</summary>
public interface ILambdaSerializer
{
    T Deserialize<T>(Stream requestStream);

    void Serialize<T>(T response, Stream responseStream);
}
