namespace Amazon.Lambda.Core;

/// <summary>The client context of a direct invocation. The product does not read it.</summary>
public interface IClientContext;
