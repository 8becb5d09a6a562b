using Shop.Contract.Handlers;
using Shop.Infra.Workflows;

namespace Shop.Infra.Handlers;

/// <summary>Checks the rules that involve several handlers or a workflow, for example that no two handlers have the same route.</summary>
internal static class CatalogRules
{
    public static IEnumerable<string> Problems(IReadOnlyList<Handler> handlers) =>
    [
        .. Repeated(handlers, handler => handler.Slug, "the name"),
        .. Repeated(handlers, handler => handler.Route?.ToString(), "the route"),
        .. Repeated(handlers, handler => handler.Trigger?.ToString(), "the trigger"),
        .. Repeated(handlers, handler => handler.Stream?.Table.ToString(), "the stream"),
        .. Repeated(handlers, handler => handler.Queue?.Queue, "the queue"),
        .. Repeated(handlers, handler => handler.Schedule?.Name, "the schedule"),
        .. PathParameters.Conflicts(handlers),
        .. TasksWithoutHandler(handlers),
        .. HandlersWithoutTask(handlers),
    ];

    private static IEnumerable<string> Repeated(IEnumerable<Handler> handlers, Func<Handler, string?> key, string what) =>
        from handler in handlers
        group handler by key(handler) into same
        where same.Key is not null && same.Count() > 1
        select $"{string.Join(" and ", same)} share {what} {same.Key}.";

    private static IEnumerable<string> TasksWithoutHandler(IEnumerable<Handler> handlers)
    {
        var tasks = handlers.ToLookup(handler => handler.Workflow, handler => handler.Name);
        return
            from workflow in WorkflowDefinition.All
            where tasks[workflow.Key].Any()
            from task in workflow.Value.Tasks.Except(tasks[workflow.Key])
            select $"The workflow {workflow.Value.Name} has the task {task}, which no handler is.";
    }

    private static IEnumerable<string> HandlersWithoutTask(IEnumerable<Handler> handlers) =>
        from handler in handlers
        let definition = handler.Workflow is { } workflow ? WorkflowDefinition.All[workflow] : null
        where definition is not null && !definition.Tasks.Contains(handler.Name)
        select $"{handler} is not a task of {definition.Name}, which has {string.Join(", ", definition.Tasks)}.";
}
