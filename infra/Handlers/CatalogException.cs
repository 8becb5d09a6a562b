using Pulumi;

namespace Shop.Infra.Handlers;

/// <summary>Every handler that breaks a rule, in one message.</summary>
public sealed class CatalogException(IReadOnlyList<string> problems)
    : RunException($"These handlers cannot be deployed:{string.Concat(problems.Select(problem => $"\n  - {problem}"))}")
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
