using System.Text;
using System.Text.Json.Nodes;

namespace Shop.Local.Workflows.Asl;

/// <summary>Transforms the data of a state. A path that is null stands for JSON's null.</summary>
/// <param name="InputPath">Selects a part of the input; null for an empty object.</param>
/// <param name="Parameters">Makes the input of the state's work; null when the selected input is used.</param>
/// <param name="Selector">Makes the result from the answer of the work; null when the answer itself is the result.</param>
/// <param name="ResultPath">The place in the input where the result is written; null to drop the result.</param>
/// <param name="OutputPath">Selects a part for the output; null for an empty object.</param>
internal sealed record DataFlow(
    JsonPath? InputPath, PayloadTemplate? Parameters, PayloadTemplate? Selector, JsonPath? ResultPath, JsonPath? OutputPath)
{
    private const int LargestDocument = 262_144;

    public static readonly DataFlow Unchanged = new(JsonPath.Root, null, null, JsonPath.Root, JsonPath.Root);

    /// <exception cref="StateException">The data does not fit the fields of the state.</exception>
    public JsonNode? Selected(StateData data) => InputPath is null ? new JsonObject() : InputPath.Read(data)?.DeepClone();

    /// <inheritdoc cref="Selected"/>
    public JsonNode? Arguments(StateData data)
    {
        var selected = Selected(data);
        return Limited(Parameters is null ? selected : Parameters.Evaluate(data.With(selected)), "input");
    }

    /// <inheritdoc cref="Selected"/>
    /// <param name="data">The data with the input of the state.</param>
    public JsonNode? Output(StateData data, JsonNode? answer)
    {
        var result = Selector is null ? answer : Selector.Evaluate(data.With(answer));
        return Finished(data, ResultPath is null ? data.Input : ResultPath.Write(data.Input, result));
    }

    /// <summary>The output of a state without a result.</summary>
    /// <inheritdoc cref="Selected"/>
    public JsonNode? Finished(StateData data, JsonNode? document) =>
        Limited(OutputPath is null ? new JsonObject() : OutputPath.Read(data.With(document))?.DeepClone(), "output");

    private static JsonNode? Limited(JsonNode? document, string what) =>
        Encoding.UTF8.GetByteCount(document?.ToJsonString() ?? "") <= LargestDocument
            ? document
            : throw new StateException(WorkflowError.DataLimit, $"The {what} of the state is larger than {LargestDocument} bytes.");
}
