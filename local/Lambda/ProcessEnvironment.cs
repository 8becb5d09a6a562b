using System.Collections;

namespace Shop.Local.Lambda;

/// <summary>
/// Gives each function its own environment variables, although a process has only one set of variables. Functions are constructed one at a
/// time, and after each construction all variables are restored. Some variables are changed by the construction itself: each generated
/// wrapper appends to AWS_EXECUTION_ENV, which the AWS SDK sends with every request.
/// </summary>
internal static class ProcessEnvironment
{
    private static readonly Lock OneAtATime = new();

    public static T With<T>(IReadOnlyDictionary<string, string> variables, Func<T> construct)
    {
        lock (OneAtATime)
        {
            var before = All();
            try
            {
                Set(variables!);
                return construct();
            }
            finally
            {
                Set(All().Keys.Union(before.Keys).ToDictionary(name => name, name => before.GetValueOrDefault(name)));
            }
        }
    }

    /// <summary>
    /// Sets the credentials that the AWS SDK reads at its first request, so that the SDK never reads the developer's own credentials.
    /// </summary>
    public static void UseLocalCredentials()
    {
        lock (OneAtATime)
        {
            Set(new Dictionary<string, string?>
            {
                ["AWS_ACCESS_KEY_ID"] = "local",
                ["AWS_SECRET_ACCESS_KEY"] = "local",
                ["AWS_SESSION_TOKEN"] = null,
                ["AWS_PROFILE"] = null,
                ["AWS_EC2_METADATA_DISABLED"] = "true",
            });
        }
    }

    private static Dictionary<string, string?> All() =>
        Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value);

    private static void Set(IReadOnlyDictionary<string, string?> variables)
    {
        foreach (var (name, value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
