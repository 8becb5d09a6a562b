using System.Text.Json.Nodes;

namespace Shop.Local.Workflows.Asl;

/// <summary>One rule of a Choice state.</summary>
internal sealed record ChoiceRule(ChoiceCondition Condition, string Next);

/// <summary>The test of a rule, or of a part of a rule.</summary>
internal abstract record ChoiceCondition
{
    /// <exception cref="StateException">The data lacks a path that the condition reads.</exception>
    public abstract bool Holds(StateData data);

    /// <param name="All">True for And, false for Or.</param>
    internal sealed record Several(IReadOnlyList<ChoiceCondition> Conditions, bool All) : ChoiceCondition
    {
        public override bool Holds(StateData data) =>
            All ? Conditions.All(condition => condition.Holds(data)) : Conditions.Any(condition => condition.Holds(data));
    }

    internal sealed record Not(ChoiceCondition Condition) : ChoiceCondition
    {
        public override bool Holds(StateData data) => !Condition.Holds(data);
    }

    internal sealed record Present(JsonPath Variable, bool Expected) : ChoiceCondition
    {
        public override bool Holds(StateData data) => Variable.TryRead(data, out _) == Expected;
    }

    /// <param name="OperandPath">The path of the second value; null when the second value is a constant.</param>
    internal sealed record Compares(JsonPath Variable, ChoiceOperator Operator, JsonNode? Operand, JsonPath? OperandPath) : ChoiceCondition
    {
        public override bool Holds(StateData data) =>
            Operator.Holds(Variable.Read(data), OperandPath is null ? Operand : OperandPath.Read(data));
    }
}
