using System.Text.Json.Nodes;

namespace Shop.Local.Workflows.Asl;

/// <summary>Reads the states of a document and checks how they are connected.</summary>
internal sealed class AslParser(AslFields machine, IReadOnlyDictionary<string, IntegrationRules> integrations)
{
    private readonly HashSet<string> names = [];

    public AslStates States(AslFields fields)
    {
        var start = fields.Text("StartAt");
        var states = fields.Object("States").Select(state => State(state.Key, state.Value)).ToList();
        fields.RefuseOthers();
        var reached = Reached(fields, start, states);
        return states.FirstOrDefault(state => !reached.Contains(state.Name)) is { } unreachable
            ? throw new LocalRunException($"{fields.Place}: no state leads to the state {unreachable.Name}.")
            : new(start, states);
    }

    private AslState State(string name, JsonNode? node)
    {
        var fields = new AslFields(
            node as JsonObject ?? throw machine.Problem("States", $"must have an object for {name}"), $"{machine.Place}, state {name}");
        if (!names.Add(name))
        {
            throw new LocalRunException($"{machine.Place}: two states have the name {name}.");
        }

        var type = fields.Text("Type");
        AslState state = type switch
        {
            "Task" => Task(name, fields),
            "Pass" => new PassState(
                name, Data(fields, parameters: true, result: true), Next(fields), fields.Has("Result"), fields.Any("Result")?.DeepClone()),
            "Wait" => Wait(name, fields),
            "Choice" => new ChoiceState(
                name, Data(fields), ChoiceParser.Rules(fields), fields.OptionalText("Default")),
            "Succeed" => new SucceedState(name, Data(fields)),
            "Fail" => Fail(name, fields),
            "Parallel" => new ParallelState(
                name,
                Data(fields, parameters: true, selector: true, result: true),
                Next(fields),
                [.. fields.Objects("Branches").Select(States)],
                FailureParser.Rules(fields)),
            "Map" => Map(name, fields),
            _ => throw fields.Problem("Type", $"has the unknown value {type}"),
        };
        fields.RefuseOthers();
        return state;
    }

    private TaskState Task(string name, AslFields fields)
    {
        var resource = fields.Text("Resource");
        if (!integrations.TryGetValue(resource, out var rules))
        {
            throw fields.Problem("Resource", $"has the integration {resource}, which the local run does not have");
        }

        var data = Data(fields, parameters: true, selector: true, result: true);
        var given = data.Parameters?.Paths.ToList() ?? [];
        if (rules.Missing(given) is { } missing)
        {
            throw fields.Problem("Parameters", $"lacks {missing}, which {resource} needs");
        }

        return rules.Unknown(given) is { } unknown
            ? throw fields.Problem("Parameters", $"has {unknown}, which the local run does not pass to {resource}")
            : new(
                name, data, Next(fields), resource, fields.Seconds("TimeoutSeconds", 1), fields.Seconds("HeartbeatSeconds", 1),
                FailureParser.Rules(fields));
    }

    private static WaitState Wait(string name, AslFields fields)
    {
        var seconds = fields.Seconds("Seconds", 0);
        var time = default(DateTimeOffset);
        var until = fields.OptionalText("Timestamp");
        if (until is not null && !Rfc3339.TryParse(until, out time))
        {
            throw fields.Problem("Timestamp", "must be an RFC 3339 time");
        }

        var state = new WaitState(
            name, Data(fields), Next(fields), seconds, until is null ? null : time, fields.OptionalPath("TimestampPath"));
        var ways = new object?[] { seconds.Fixed, seconds.Path, state.Until, state.UntilPath }.Count(way => way is not null);
        return ways == 1 ? state : throw fields.Problem("Seconds", "or one of SecondsPath, Timestamp and TimestampPath is needed");
    }

    private static FailState Fail(string name, AslFields fields)
    {
        var state = new FailState(
            name,
            fields.OptionalText("Error"), fields.OptionalExpression("ErrorPath"),
            fields.OptionalText("Cause"), fields.OptionalExpression("CausePath"));
        return state.Error is not null && state.ErrorPath is not null ? throw fields.Problem("Error", "and ErrorPath exclude each other")
            : state.Cause is not null && state.CausePath is not null ? throw fields.Problem("Cause", "and CausePath exclude each other")
            : state;
    }

    private MapState Map(string name, AslFields fields)
    {
        var iterator = fields.Has("Iterator") ? "Iterator" : "ItemProcessor";
        var inner = new AslFields(fields.Object(iterator), $"{fields.Place}, {iterator}");
        if (inner.Has("ProcessorConfig"))
        {
            var config = new AslFields(inner.Object("ProcessorConfig"), $"{inner.Place}, ProcessorConfig");
            config.Only("Mode", "INLINE");
            config.RefuseOthers();
        }

        return new(
            name,
            Data(fields, selector: true, result: true),
            Next(fields),
            fields.OptionalPath("ItemsPath") ?? JsonPath.Root,
            fields.OptionalTemplate("ItemSelector") ?? fields.OptionalTemplate("Parameters"),
            fields.OptionalWhole("MaxConcurrency", least: 0) ?? 0,
            States(inner),
            FailureParser.Rules(fields));
    }

    private static DataFlow Data(AslFields fields, bool parameters = false, bool selector = false, bool result = false) => new(
        fields.PathOrNull("InputPath", JsonPath.Root),
        parameters ? fields.OptionalTemplate("Parameters") : null,
        selector ? fields.OptionalTemplate("ResultSelector") : null,
        result ? fields.ReferenceOrNull("ResultPath", JsonPath.Root) : JsonPath.Root,
        fields.PathOrNull("OutputPath", JsonPath.Root));

    private static string? Next(AslFields fields)
    {
        var next = fields.OptionalText("Next");
        return fields.Flag("End") == next is null ? next : throw fields.Problem("Next", "or End with true is needed, and not both");
    }

    private static HashSet<string> Reached(AslFields fields, string start, List<AslState> states)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([start]);
        while (open.TryPop(out var name))
        {
            var state = states.Find(one => one.Name == name)
                ?? throw new LocalRunException($"{fields.Place}: a field leads to the state {name}, which does not exist there.");
            if (reached.Add(name))
            {
                foreach (var target in state.Targets)
                {
                    open.Push(target);
                }
            }
        }

        return reached;
    }
}
