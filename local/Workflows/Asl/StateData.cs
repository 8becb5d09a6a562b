using System.Text.Json.Nodes;

namespace Shop.Local.Workflows.Asl;

/// <summary>The data that paths and intrinsic functions read.</summary>
/// <param name="input">The data that <c>$</c> refers to.</param>
/// <param name="context">Makes the context object, which <c>$$</c> refers to.</param>
/// <param name="newId">Creates the ids of <c>States.UUID</c>.</param>
internal sealed class StateData(JsonNode? input, Func<JsonObject> context, Func<string> newId)
{
    private readonly Lazy<JsonObject> context = new(context);

    public JsonNode? Input => input;

    public JsonObject Context => context.Value;

    public string NewId() => newId();

    public StateData With(JsonNode? otherInput) => new(otherInput, () => Context, newId);
}
