using Amazon.Lambda.Annotations;

namespace Shop.Tests.Sdk.Lambda.Handlers;

/// <summary>The objects that one invocation used.</summary>
public sealed record Sighting(object Handler, StartupRun Startup, Visit First, Visit Second, bool WasOver);

public sealed class SingletonHandler(StartupRun startup)
{
    [LambdaFunction]
    public Sighting Look([FromServices] Visit first, [FromServices] Visit second) => new(this, startup, first, second, first.IsOver);
}

/// <summary>Registered as scoped by the startup class.</summary>
public sealed class ScopedHandler(StartupRun startup, Visit visit)
{
    [LambdaFunction]
    public async Task<Sighting> Look()
    {
        await Task.Yield();
        return new Sighting(this, startup, visit, visit, visit.IsOver);
    }
}

public sealed class Unregistered;

public sealed class MissingServiceHandler(Unregistered service)
{
    [LambdaFunction]
    public string Look() => service.ToString()!;
}
