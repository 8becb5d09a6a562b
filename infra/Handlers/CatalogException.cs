using Pulumi;

namespace Shop.Infra.Handlers;

/// <summary>Reports all rules that handlers break, in one message.</summary>
public sealed class CatalogException(IReadOnlyList<string> problems)
    : RunException($"These handlers cannot be deployed:{string.Concat(problems.Select(problem => $"\n  - {problem}"))}")
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
