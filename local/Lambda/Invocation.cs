namespace Shop.Local.Lambda;

/// <summary>One finished invocation.</summary>
/// <param name="Payload">The function's JSON answer, or a <see cref="FunctionError"/>.</param>
internal sealed record Invocation(string RequestId, ReadOnlyMemory<byte> Payload, bool Failed);
