using Pulumi;

namespace Shop.Infra.Configuration;

/// <summary>Everything that is wrong with a stack's configuration, in one message. Pulumi prints a <see cref="RunException"/> without its stack.</summary>
public sealed class ConfigException(string source, IReadOnlyList<string> problems)
    : RunException($"{source} is not a valid configuration:{string.Concat(problems.Select(problem => $"\n  - {problem}"))}")
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
