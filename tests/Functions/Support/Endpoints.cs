using Shop.Functions.Hosting;
using Shop.Functions.Idempotency;

namespace Shop.Tests.Functions.Support;

/// <summary>Endpoints of routes that use no table.</summary>
internal static class Endpoints
{
    public static Endpoint<T> New<T>() => new(TimeProvider.System, new StoredAnswers(dynamo: null!, tables: null!, TimeProvider.System));
}
