using Amazon.Lambda.Core;

namespace Shop.Tests.Sdk.Lambda;

public sealed class LoggerTests
{
    [Fact]
    public void Each_level_calls_the_overload_with_the_name_of_the_level()
    {
        var log = new Recording();
        ILambdaLogger logger = log;

        logger.LogTrace("t");
        logger.LogDebug("d {0}", 1);
        logger.LogInformation("i");
        logger.LogWarning("w {0}", 2);
        logger.LogError("e");
        logger.LogCritical("c {0}", 3);
        logger.Log(LogLevel.Information, "l");

        Assert.Equal(
            ["Trace t", "Debug d {0} [1]", "Information i", "Warning w {0} [2]", "Error e", "Critical c {0} [3]", "Information l"],
            log.Lines);
    }

    [Fact]
    public void An_exception_is_logged_after_its_message()
    {
        var log = new Recording();
        ILambdaLogger logger = log;

        logger.LogError(new InvalidTimeZoneException("no tea"), "failed {0}", 1);

        Assert.Equal("Error failed {0} [1]", log.Lines[0]);
        Assert.StartsWith("Error System.InvalidTimeZoneException: no tea", log.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_logger_without_levels_gets_lines()
    {
        var log = new LinesOnly();

        ((ILambdaLogger)log).LogInformation("i");

        Assert.Equal(["i"], log.Lines);
    }

    [Fact]
    public void The_context_has_no_tenant_trace_or_serializer_unless_the_runtime_gives_one()
    {
        ILambdaContext context = new FakeContext();

        Assert.Empty(context.TenantId);
        Assert.Empty(context.TraceId);
        Assert.Null(context.Serializer);
    }

    private sealed class LinesOnly : ILambdaLogger
    {
        public List<string> Lines { get; } = [];

        public void Log(string message) => Lines.Add(message);

        public void LogLine(string message) => Lines.Add(message);
    }

    private sealed class Recording : ILambdaLogger
    {
        public List<string> Lines { get; } = [];

        public void Log(string message) => Lines.Add(message);

        public void LogLine(string message) => Lines.Add(message);

        public void Log(string level, string message) => Lines.Add($"{level} {message}");

        public void Log(string level, string message, params object[] args) =>
            Lines.Add($"{level} {message} [{string.Join(',', args)}]");
    }
}
