using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;
using Microsoft.Extensions.DependencyInjection;

[assembly: LambdaSerializer(typeof(DefaultLambdaJsonSerializer))]

namespace Shop.Tests.Sdk.Lambda.Handlers;

[LambdaStartup]
public sealed class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton(new StartupRun());
        services.AddScoped<Visit>();
        services.AddScoped<ScopedHandler>();
    }
}

/// <summary>One instance for each run of the startup class.</summary>
public sealed class StartupRun;

/// <summary>One instance for each scope. It records the end of its scope.</summary>
public sealed class Visit : IDisposable
{
    public bool IsOver { get; private set; }

    public void Dispose() => IsOver = true;
}
