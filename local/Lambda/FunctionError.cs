using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shop.Local.Lambda;

/// <summary>The JSON that Lambda answers when a function fails.</summary>
internal sealed record FunctionError(
    string ErrorType, string ErrorMessage, IReadOnlyList<string>? StackTrace = null, FunctionError? Cause = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static FunctionError From(Exception error) => new(
        error.GetType().Name,
        error.Message,
        [.. (error.StackTrace ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        error.InnerException is { } inner ? From(inner) : null);

    public static FunctionError TimedOut(string requestId, TimeSpan limit) => new(
        "Sandbox.Timedout",
        FormattableString.Invariant($"RequestId: {requestId} Error: Task timed out after {limit.TotalSeconds:0.00} seconds"));

    public static FunctionError TooLarge(int size, int limit) => new(
        "Function.ResponseSizeTooLarge",
        FormattableString.Invariant($"Response payload size ({size} bytes) exceeded maximum allowed payload size ({limit} bytes)."));

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Options);
}
