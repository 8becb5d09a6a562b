namespace Amazon.Lambda.Annotations.SourceGenerator.Models;

/// <summary>The properties of the project that the wrappers depend on.</summary>
internal sealed record ProjectModel(string? AnnotationsVersion, bool HasGatewayEvents, string? Runtime);

/// <summary>A class with [LambdaStartup].</summary>
internal sealed record StartupModel(string Class, bool ConfiguresServices, bool ConfiguresHostBuilder, Place Place);
