using Amazon.DynamoDBv2.Model;
using StoredItem = System.Collections.Generic.Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;

namespace Shop.Local.Simulation.Data;

/// <summary>The item and the placeholders with which an expression is evaluated.</summary>
/// <param name="Item">Empty when there is no item.</param>
internal readonly record struct Scope(StoredItem Item, Dictionary<string, string>? Names, StoredItem? Values)
{
    public string NameOf(string name) =>
        name[0] != '#' ? name
        : Names?.GetValueOrDefault(name)
            ?? throw Invalid($"An expression attribute name used in the document path is not defined; attribute name: {name}");

    public AttributeValue ValueOf(string name) =>
        Values?.GetValueOrDefault(name)
        ?? throw Invalid($"An expression attribute value used in expression is not defined; attribute value: {name}");

    public static Amazon.DynamoDBv2.AmazonDynamoDBException Missing() =>
        Invalid("The provided expression refers to an attribute that does not exist in the item");

    public static Amazon.DynamoDBv2.AmazonDynamoDBException Invalid(string message) =>
        new(message) { ErrorCode = "ValidationException", StatusCode = System.Net.HttpStatusCode.BadRequest };
}

/// <summary>An operand of a condition or of an assignment.</summary>
internal abstract record Operand
{
    /// <returns>Null for an attribute that the item does not have.</returns>
    public abstract AttributeValue? Evaluate(Scope scope);

    public sealed record Path(string Name) : Operand
    {
        public override AttributeValue? Evaluate(Scope scope) => scope.Item.GetValueOrDefault(scope.NameOf(Name));
    }

    public sealed record Given(string Name) : Operand
    {
        public override AttributeValue Evaluate(Scope scope) => scope.ValueOf(Name);
    }

    public sealed record IfNotExists(Path Attribute, Operand Otherwise) : Operand
    {
        public override AttributeValue? Evaluate(Scope scope) => Attribute.Evaluate(scope) ?? Otherwise.Evaluate(scope);
    }

    public sealed record Sum(Operand Left, Operand Right, bool Subtracts) : Operand
    {
        public override AttributeValue Evaluate(Scope scope)
        {
            var (left, right) = (Attributes.Number(Required(Left, scope)), Attributes.Number(Required(Right, scope)));
            return Attributes.Of(Subtracts ? left - right : left + right);
        }

        private static AttributeValue Required(Operand operand, Scope scope) =>
            operand.Evaluate(scope) ?? throw Scope.Missing();
    }
}

/// <summary>A condition on one item.</summary>
internal abstract record Condition
{
    public abstract bool Holds(Scope scope);

    public sealed record Both(Condition Left, Condition Right) : Condition
    {
        public override bool Holds(Scope scope) => Left.Holds(scope) && Right.Holds(scope);
    }

    public sealed record Either(Condition Left, Condition Right) : Condition
    {
        public override bool Holds(Scope scope) => Left.Holds(scope) || Right.Holds(scope);
    }

    public sealed record Not(Condition Inner) : Condition
    {
        public override bool Holds(Scope scope) => !Inner.Holds(scope);
    }

    public sealed record Exists(Operand.Path Attribute) : Condition
    {
        public override bool Holds(Scope scope) => Attribute.Evaluate(scope) is not null;
    }

    public sealed record BeginsWith(Operand.Path Attribute, Operand Start) : Condition
    {
        public override bool Holds(Scope scope) =>
            Attribute.Evaluate(scope) is { S: { } text } && Start.Evaluate(scope) is { S: { } start }
            && text.StartsWith(start, StringComparison.Ordinal);
    }

    public sealed record Compared(Operand Left, string Operator, Operand Right) : Condition
    {
        public override bool Holds(Scope scope)
        {
            if (Left.Evaluate(scope) is not { } left || Right.Evaluate(scope) is not { } right)
            {
                return false;
            }

            return Operator switch
            {
                "=" => Attributes.Same(left, right),
                "<>" => !Attributes.Same(left, right),
                "<" => Attributes.Compare(left, right) < 0,
                "<=" => Attributes.Compare(left, right) <= 0,
                ">" => Attributes.Compare(left, right) > 0,
                _ => Attributes.Compare(left, right) >= 0,
            };
        }
    }
}

/// <summary>The changes that an update expression makes to one item.</summary>
internal sealed record ItemUpdate(
    IReadOnlyList<(string Name, Operand Value)> Sets, IReadOnlyList<string> Removes, IReadOnlyList<(string Name, Operand Value)> Adds)
{
    /// <summary>Every value is computed from the item before the update.</summary>
    public StoredItem Apply(Scope scope)
    {
        var after = new StoredItem(scope.Item, StringComparer.Ordinal);
        foreach (var (name, value) in Sets)
        {
            after[scope.NameOf(name)] = value.Evaluate(scope) ?? throw Scope.Missing();
        }

        foreach (var name in Removes)
        {
            after.Remove(scope.NameOf(name));
        }

        foreach (var (name, value) in Adds)
        {
            var attribute = scope.NameOf(name);
            var before = scope.Item.TryGetValue(attribute, out var number) ? Attributes.Number(number) : 0;
            after[attribute] = Attributes.Of(before + Attributes.Number(value.Evaluate(scope)!));
        }

        return after;
    }
}
