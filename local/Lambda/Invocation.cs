namespace Shop.Local.Lambda;

/// <summary>One finished invocation.</summary>
/// <param name="Payload">The function's JSON, or the error's.</param>
internal sealed record Invocation(string RequestId, ReadOnlyMemory<byte> Payload, bool Failed, TimeSpan Took);
