using Pulumi;

namespace Shop.Infra.Configuration;

/// <summary>Reports every problem of a stack's configuration. Pulumi prints a <see cref="RunException"/> without a stack trace.</summary>
public sealed class ConfigException(string source, IReadOnlyList<string> problems)
    : RunException($"{source} is not a valid configuration:{string.Concat(problems.Select(problem => $"\n  - {problem}"))}")
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
