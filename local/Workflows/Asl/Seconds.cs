using System.Text.Json.Nodes;

namespace Shop.Local.Workflows.Asl;

/// <summary>A duration that a state machine writes as a number or as a path to a number.</summary>
/// <param name="Fixed">The number; null when a path has the number, or when the field is absent.</param>
internal sealed record Seconds(int? Fixed, JsonPath? Path)
{
    public static readonly Seconds Absent = new(null, null);

    /// <summary>Reads the duration; null when the field is absent.</summary>
    /// <exception cref="StateException">The value at the path is not a whole number of 0 or more.</exception>
    public TimeSpan? Read(StateData data)
    {
        if (Path is null)
        {
            return Fixed is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        }

        return Path.Read(data) is JsonValue value && value.TryGetValue<int>(out var number) && number >= 0
            ? TimeSpan.FromSeconds(number)
            : throw new StateException(WorkflowError.Runtime, $"'{Path}' must be a whole number of seconds, 0 or more.");
    }
}
