namespace Pulumi;

/// <summary>A callback of the engine before it registers a resource. With mocks there is no engine, so nothing calls it.</summary>
public delegate Task<ResourceTransformResult?> ResourceTransform(ResourceTransformArgs args, CancellationToken cancellationToken = default);

public readonly struct ResourceTransformArgs;

public readonly struct ResourceTransformResult;
