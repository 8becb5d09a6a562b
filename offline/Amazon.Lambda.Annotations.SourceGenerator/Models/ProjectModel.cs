namespace Amazon.Lambda.Annotations.SourceGenerator.Models;

/// <summary>What the wrappers need to know of the project as a whole.</summary>
internal sealed record ProjectModel(string? AnnotationsVersion, bool HasGatewayEvents, string? Runtime);

/// <summary>A class marked [LambdaStartup].</summary>
internal sealed record StartupModel(string Class, bool ConfiguresServices, bool ConfiguresHostBuilder, Place Place);
