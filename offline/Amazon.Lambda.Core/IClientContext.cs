namespace Amazon.Lambda.Core;


/// <summary>The client context that a caller may attach to a direct invocation.</summary>
public interface IClientContext
{
    IDictionary<string, string> Environment { get; }

    IClientApplication Client { get; }

    IDictionary<string, string> Custom { get; }
}
