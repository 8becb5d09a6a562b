namespace Shop.Local.Lambda;

/// <summary>
/// Environment variables belong to a process, functions want their own. Each is constructed alone with its variables set, and
/// they are taken back before the next.
/// </summary>
internal static class ProcessEnvironment
{
    private static readonly Lock OneAtATime = new();

    public static T With<T>(IReadOnlyDictionary<string, string> variables, Func<T> construct)
    {
        lock (OneAtATime)
        {
            var before = variables.Keys.ToDictionary(name => name, Environment.GetEnvironmentVariable);
            try
            {
                Set(variables!);
                return construct();
            }
            finally
            {
                Set(before);
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

    private static void Set(IReadOnlyDictionary<string, string?> variables)
    {
        foreach (var (name, value) in variables)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }
}
