using Shop.Infra.Graphs;
using Shop.Local.Gate;
using Shop.Local.Stacks;

namespace Shop.Local.Lambda;

/// <summary>
/// Checks the stack's Lambda permissions. In AWS, a call without a permission fails at the time of the call. The local run already fails at
/// its start.
/// </summary>
internal sealed class InvokePermissions(Graph graph)
{
    private readonly List<(string Function, string Principal, IamPattern Source)> permissions =
    [
        .. from permission in graph.OfType(KnownTypes.Permission)
           let state = permission.State
           where state.Text("action") is "lambda:InvokeFunction" or "lambda:*"
           select (NameOf(state.Text("function")), state.Text("principal"), IamPattern.Resource(state.OptionalText("sourceArn") ?? "*")),
    ];

    /// <param name="caller">The name of the caller in the error message.</param>
    /// <exception cref="LocalRunException">No permission covers the call.</exception>
    public void Demand(string caller, string principal, string sourceArn, string function)
    {
        if (!permissions.Exists(one => one.Function == function && one.Principal == principal && one.Source.Matches(sourceArn)))
        {
            throw new LocalRunException(
                $"{caller} may not invoke {function}: no Lambda permission allows {principal} to do so for {sourceArn}.");
        }
    }

    private static string NameOf(string function) =>
        function.StartsWith("arn:", StringComparison.Ordinal) ? Arn.FunctionName(function) : function;
}
