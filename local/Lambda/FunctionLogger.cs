using System.Globalization;
using System.Text;
using Amazon.Lambda.Core;

namespace Shop.Local.Lambda;

/// <summary>Writes the log lines of one invocation to the log of the local run.</summary>
internal sealed class FunctionLogger(string function, string requestId, RunLog log) : ILambdaLogger
{
    public void Log(string message) => LogLine(message);

    public void LogLine(string message) => Log(nameof(Amazon.Lambda.Core.LogLevel.Information), message);

    public void Log(string level, string message) => log.Write(function, level, message, requestId);

    public void Log(string level, string message, params object[] args) => Log(level, Format(message, args));

    public void Log(string level, Exception exception, string message, params object[] args) =>
        Log(level, $"{Format(message, args)}\n{exception}");

    // As in the Lambda runtime, the arguments replace the {placeholders} from left to right.
    private static string Format(string message, object[] args)
    {
        var text = new StringBuilder();
        var rest = message.AsSpan();
        foreach (var argument in args)
        {
            var open = rest.IndexOf('{');
            var length = open < 0 ? -1 : rest[open..].IndexOf('}');
            if (length < 0)
            {
                break;
            }

            text.Append(rest[..open]).Append(CultureInfo.InvariantCulture, $"{argument}");
            rest = rest[(open + length + 1)..];
        }

        return text.Append(rest).ToString();
    }
}
