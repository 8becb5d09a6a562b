using System.Globalization;
using System.Text.RegularExpressions;
using Amazon.Lambda.Core;
using Shop.Tests.Support;

namespace Shop.Tests.Functions.Support;

/// <summary>An invocation that keeps what is logged.</summary>
internal sealed partial class FakeContext : ILambdaContext, ILambdaLogger
{
    private readonly List<string> lines = [];

    /// <summary>Each line as <c>Level message</c>, the placeholders filled in, an exception after it.</summary>
    public IReadOnlyList<string> Lines => lines;

    public string AwsRequestId => "request-1";

    public IClientContext ClientContext => null!;

    public string FunctionName => "function-1";

    public string FunctionVersion => "1";

    public ICognitoIdentity Identity => null!;

    public string InvokedFunctionArn => "arn:aws:lambda:eu-west-1:000000000000:function:function-1";

    public ILambdaLogger Logger => this;

    public string LogGroupName => "group";

    public string LogStreamName => "stream";

    public int MemoryLimitInMB => 256;

    public TimeSpan RemainingTime { get; init; } = TimeSpan.FromSeconds(20);

    public void Log(string message) => LogLine(message);

    public void LogLine(string message)
    {
        AnsweredProblems.Note(message);
        lines.Add(message);
    }

    public void Log(string level, string message, params object[] args) => LogLine($"{level} {Filled(message, args)}");

    public void Log(string level, Exception exception, string message, params object[] args) =>
        LogLine($"{level} {Filled(message, args)} {exception}");

    // An argument can contain braces itself: a route does.
    private static string Filled(string message, object[] arguments)
    {
        var next = 0;
        return Placeholder().Replace(message, _ => string.Create(CultureInfo.InvariantCulture, $"{arguments[next++]}"));
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
