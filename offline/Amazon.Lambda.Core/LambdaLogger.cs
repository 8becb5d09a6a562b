namespace Amazon.Lambda.Core;


/// <summary>The function's log for code that has no <see cref="ILambdaContext"/>. Outside Lambda it is the console.</summary>
public static class LambdaLogger
{
    public static void Log(string message) => Console.WriteLine(message);

    public static void Log(string level, string message, params object[] args) =>
        Console.WriteLine(args is { Length: > 0 }
            ? $"{level}: {message} Arguments: {string.Join(", ", args)}"
            : $"{level}: {message}");

    public static void Log(LogLevel level, string message, params object[] args) => Log(level.ToString(), message, args);

    public static void Log(string level, Exception exception, string message, params object[] args)
    {
        Log(level, message, args);
        Console.WriteLine(exception);
    }

    public static void Log(LogLevel level, Exception exception, string message, params object[] args) =>
        Log(level.ToString(), exception, message, args);
}
