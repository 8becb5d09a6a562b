namespace Amazon.Lambda.Core;


/// <summary>Turns invocation payloads into handler arguments, and results into payloads.</summary>
public interface ILambdaSerializer
{
    T Deserialize<T>(Stream requestStream);

    void Serialize<T>(T response, Stream responseStream);
}
