using System.Text.Json.Nodes;
using Shop.Local.Workflows.Asl;

namespace Shop.Local.Workflows.Executions;

// The states Parallel and Map.
internal sealed partial class Turn
{
    private void StartInner(Branch branch, AslState state, StateData data)
    {
        branch.Phase = BranchPhase.Joining;
        if (state is ParallelState parallel)
        {
            var input = parallel.Data.Arguments(data);
            foreach (var (index, inner) in parallel.Branches.Index())
            {
                Open(branch, index, inner.StartAt, input, branch.Item);
            }
        }
        else if (state is MapState map)
        {
            var selected = data.With(map.Data.Selected(data));
            branch.Items = map.Items.Read(selected)?.DeepClone() as JsonArray
                ?? throw new StateException(WorkflowError.Runtime, $"ItemsPath '{map.Items}' must be an array.");
            branch.NextItem = 0;
            Iterate(branch, map);
        }
    }

    // Starts as many iterations as the concurrency allows. After the last iteration it finishes the state.
    private void Iterate(Branch branch, MapState map)
    {
        var running = execution.Inside(branch).Count(inner => inner.Phase != BranchPhase.Ended);
        while (branch.NextItem < branch.Items!.Count && (map.Concurrency == 0 || running < map.Concurrency))
        {
            var value = branch.Items[branch.NextItem];
            var item = new JsonObject { ["Index"] = branch.NextItem, ["Value"] = value?.DeepClone() };
            var data = DataOf(branch);
            var context = new StateData(
                map.Data.Selected(data), () => WithItem(data.Context, item), environment.NewId);
            var input = map.Selector is null ? value : map.Selector.Evaluate(context);
            Open(branch, branch.NextItem++, map.Iteration.StartAt, input, item);
            running++;
        }

        if (running == 0)
        {
            Join(branch);
        }
    }

    private static JsonObject WithItem(JsonObject context, JsonObject item)
    {
        var copy = context.DeepClone().AsObject();
        copy["Map"] = new JsonObject { ["Item"] = item.DeepClone() };
        return copy;
    }

    private void Open(Branch? parent, int index, string startAt, JsonNode? input, JsonObject? item)
    {
        var branch = new Branch
        {
            Id = ++execution.LastBranch,
            Parent = parent?.Id,
            Index = index,
            Item = item?.DeepClone().AsObject(),
        };
        execution.Branches.Add(branch);
        Enter(branch, startAt, input);
    }

    private void Close(Branch branch, JsonNode? output)
    {
        branch.Phase = BranchPhase.Ended;
        branch.Output = output?.DeepClone();
        if (branch.Parent is null)
        {
            End(ExecutionStatus.Succeeded, output, null);
            return;
        }

        var parent = execution.Branches.Find(one => one.Id == branch.Parent)!;
        if (machine[parent.State] is MapState map)
        {
            Attempt(parent, () => Iterate(parent, map));
        }
        else if (execution.Inside(parent).All(inner => inner.Phase == BranchPhase.Ended))
        {
            Join(parent);
        }
    }

    private void Join(Branch branch)
    {
        var results = new JsonArray([.. execution.Inside(branch).OrderBy(inner => inner.Index).Select(inner => inner.Output?.DeepClone())]);
        CloseInside(branch);
        Attempt(branch, () => Exit(branch, machine[branch.State].Data.Output(DataOf(branch), results)));
    }

    private void CloseInside(Branch branch)
    {
        foreach (var inner in execution.Inside(branch).ToList())
        {
            CloseInside(inner);
            execution.Branches.Remove(inner);
        }

        branch.Items = null;
    }
}
