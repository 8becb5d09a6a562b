using System.Text;

namespace Shop.Local.Workflows.Executions;

/// <summary>Makes and reads task tokens. A task token contains its execution and its attempt, so that it needs no storage.</summary>
internal static class AttemptToken
{
    public static string Of(string execution, string attempt) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{execution} {attempt}"));

    /// <summary>The ARN of the execution in the token; null for a text that is not a task token.</summary>
    public static string? ExecutionOf(string token)
    {
        var bytes = new byte[token.Length];
        return Convert.TryFromBase64String(token, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length).Split(' ') is [var execution, _]
            ? execution
            : null;
    }
}
