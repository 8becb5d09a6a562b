using System.Collections;

namespace Shop.Local.Lambda;

/// <summary>
/// Environment variables belong to a process, functions want their own. Each is constructed alone with its variables set; they are
/// taken back before the next, with all that it set itself: every generated wrapper adds its mark to AWS_EXECUTION_ENV, which the
/// SDKs send in a header of each request.
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

    /// <summary>What the AWS SDK looks up when it first sends a request: any credentials do, and none of the person's own may leak here.</summary>
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
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value);

    private static void Set(IReadOnlyDictionary<string, string?> variables)
    {
        foreach (var (name, value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
