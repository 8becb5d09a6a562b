using System.Text;
using Shop.Local.Workflows.Executions;
using static Shop.Local.Pages.HtmlTable;

namespace Shop.Local.Pages;

/// <summary>The executions of workflows on the console page.</summary>
internal static class ExecutionTable
{
    private const int Shown = 40;

    public static void Add(StringBuilder page, LocalShop shop) => Table(
        page,
        "Last executions of workflows",
        ["Started", "Execution", "Workflow", "Status", "State", "Error"],
        shop.Workflows.Newest(Shown).Select(execution => new[]
        {
            Invariant($"{execution.StartedAt:HH:mm:ss}"),
            $"<a href=\"/_local/executions/{Uri.EscapeDataString(execution.Name)}\">{Text(execution.Name)}</a>",
            Text(execution.MachineName),
            execution.Status is ExecutionStatus.Running or ExecutionStatus.Succeeded
                ? Text(execution.Status)
                : $"<span class=\"bad\">{Text(execution.Status)}</span>",
            Text(string.Join(", ", execution.Branches.Where(branch => branch.Phase < BranchPhase.Joining).Select(branch => branch.State))),
            Text(execution.Error?.Error ?? ""),
        }));
}
