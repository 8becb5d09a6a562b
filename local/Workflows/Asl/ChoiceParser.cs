using System.Text.Json.Nodes;

namespace Shop.Local.Workflows.Asl;

/// <summary>Reads the rules of a Choice state.</summary>
internal static class ChoiceParser
{
    private const string IsPresent = "IsPresent";

    private static readonly string[] NoOperators = ["Variable", "Next", "Comment"];

    public static IReadOnlyList<ChoiceRule> Rules(AslFields state) =>
        [.. state.Objects("Choices").Zip(state.Array("Choices"), (fields, rule) => Rule(fields, rule!.AsObject()))];

    private static ChoiceRule Rule(AslFields fields, JsonObject rule)
    {
        var condition = Condition(fields, rule);
        var next = fields.Text("Next");
        fields.RefuseOthers();
        return new(condition, next);
    }

    private static ChoiceCondition Condition(AslFields fields, JsonObject rule)
    {
        var names = rule.Select(member => member.Key).Except(NoOperators).ToList();
        if (names is not [var name])
        {
            throw fields.Problem(names.ElementAtOrDefault(1) ?? "Variable", "must have exactly one operator beside it");
        }

        return name switch
        {
            "And" or "Or" => new ChoiceCondition.Several(
                [.. fields.Objects(name).Zip(fields.Array(name), (inner, node) => Inner(inner, node!.AsObject()))], All: name == "And"),
            "Not" => new ChoiceCondition.Not(Inner(new AslFields(fields.Object(name), $"{fields.Place}, Not"), fields.Object(name))),
            IsPresent => new ChoiceCondition.Present(fields.RequiredPath("Variable"), fields.Flag(IsPresent)),
            _ => Comparison(fields, name),
        };
    }

    private static ChoiceCondition Inner(AslFields fields, JsonObject rule)
    {
        var condition = Condition(fields, rule);
        fields.RefuseOthers();
        return condition;
    }

    private static ChoiceCondition.Compares Comparison(AslFields fields, string name)
    {
        var found = ChoiceOperators.Find(name) ?? throw fields.Problem(name, "is an unknown operator");
        var variable = fields.RequiredPath("Variable");
        if (found.ReadsOperand)
        {
            return new(variable, found, null, fields.RequiredPath(name));
        }

        var operand = fields.Any(name);
        return found.AcceptsConstant(operand)
            ? new(variable, found, operand?.DeepClone(), null)
            : throw fields.Problem(name, $"has a value of the wrong type: {operand?.ToJsonString() ?? "null"}");
    }
}
