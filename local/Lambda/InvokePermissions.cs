using Shop.Infra.Graphs;
using Shop.Local.Gate;
using Shop.Local.Stacks;

namespace Shop.Local.Lambda;

/// <summary>Who may invoke a function, by the stack's lambda permissions. In AWS a caller without one fails at run time; here the start does.</summary>
internal sealed class InvokePermissions(Graph graph)
{
    private readonly List<(string Function, string Principal, IamPattern Source)> permissions =
    [
        .. graph.OfType(KnownTypes.Permission)
            .Select(permission => permission.State)
            .Where(permission => permission.Text("action") is "lambda:InvokeFunction" or "lambda:*")
            .Select(permission => (NameOf(permission.Text("function")), permission.Text("principal"), IamPattern.Resource(permission.OptionalText("sourceArn") ?? "*"))),
    ];

    /// <param name="caller">What the error calls it.</param>
    /// <exception cref="LocalRunException">No permission covers the call.</exception>
    public void Demand(string caller, string principal, string sourceArn, string function)
    {
        if (!permissions.Exists(permission => permission.Function == function && permission.Principal == principal && permission.Source.Matches(sourceArn)))
        {
            throw new LocalRunException($"{caller} may not invoke {function}: no lambda permission lets {principal} do so for {sourceArn}.");
        }
    }

    private static string NameOf(string function) => function.StartsWith("arn:", StringComparison.Ordinal) ? Arn.FunctionName(function) : function;
}
