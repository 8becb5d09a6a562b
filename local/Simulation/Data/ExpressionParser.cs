using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Shop.Local.Simulation.Data;

/// <summary>
/// Parses the expressions of DynamoDB that the shop uses. Each text is parsed once for the whole process. Any other part of the language is
/// refused by its name.
/// </summary>
internal sealed partial class ExpressionParser
{
    private static readonly ConcurrentDictionary<string, Parsed<Condition>> Conditions = new();
    private static readonly ConcurrentDictionary<string, Parsed<ItemUpdate>> Updates = new();

    private readonly List<string> tokens;
    private readonly HashSet<string> placeholders = [];
    private int next;

    private ExpressionParser(string text)
    {
        tokens = [.. Token().Matches(text).Select(match => match.Value)];
        placeholders.UnionWith(tokens.Where(token => token[0] is '#' or ':'));
        if (string.Concat(tokens) != string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))))
        {
            throw Unsupported(text);
        }
    }

    private string? Current => next < tokens.Count ? tokens[next] : null;

    /// <exception cref="NotSupportedException">The expression has a part that the in-memory DynamoDB does not evaluate.</exception>
    public static Parsed<Condition> ConditionOf(string text) =>
        Conditions.GetOrAdd(text, key => new ExpressionParser(key).Whole(parser => parser.Any()));

    /// <inheritdoc cref="ConditionOf"/>
    public static Parsed<ItemUpdate> UpdateOf(string text) =>
        Updates.GetOrAdd(text, key => new ExpressionParser(key).Whole(parser => parser.Update()));

    [GeneratedRegex(@"[#:]?[A-Za-z_][A-Za-z0-9_]*|<>|<=|>=|[=<>(),+\-]")]
    private static partial Regex Token();

    private static NotSupportedException Unsupported(string? what) =>
        new($"The in-memory DynamoDB does not evaluate '{what}'. Add it to Shop.Local.Simulation.Data.");

    private Parsed<T> Whole<T>(Func<ExpressionParser, T> parse)
    {
        var parsed = parse(this);
        return next == tokens.Count ? new(parsed, placeholders) : throw Unsupported(Current);
    }

    private Condition Any()
    {
        var left = All();
        while (Skip("OR"))
        {
            left = new Condition.Either(left, All());
        }

        return left;
    }

    private Condition All()
    {
        var left = One();
        while (Skip("AND"))
        {
            left = new Condition.Both(left, One());
        }

        return left;
    }

    private Condition One() => Current switch
    {
        "(" => Inner(),
        "attribute_exists" => new Condition.Exists(Argument()),
        "attribute_not_exists" => new Condition.Not(new Condition.Exists(Argument())),
        "begins_with" => BeginsWith(),
        _ => Comparison(),
    };

    private Condition Inner()
    {
        next++;
        var inner = Any();
        Demand(")");
        return inner;
    }

    private Condition.BeginsWith BeginsWith()
    {
        next++;
        Demand("(");
        var attribute = Path();
        Demand(",");
        var start = Term();
        Demand(")");
        return new(attribute, start);
    }

    private Condition Comparison()
    {
        var left = Term();
        if (Skip("BETWEEN"))
        {
            var from = Term();
            Demand("AND");
            return new Condition.Both(new Condition.Compared(left, ">=", from), new Condition.Compared(left, "<=", Term()));
        }

        return Take() is "=" or "<>" or "<" or "<=" or ">" or ">="
            ? new Condition.Compared(left, tokens[next - 1], Term())
            : throw Unsupported(tokens[next - 1]);
    }

    private ItemUpdate Update()
    {
        List<(string, Operand)> sets = [];
        List<string> removes = [];
        List<(string, Operand)> adds = [];
        while (Current is not null)
        {
            Action one = Take() switch
            {
                "SET" => () => sets.Add(Assignment()),
                "REMOVE" => () => removes.Add(Path().Name),
                "ADD" => () => adds.Add((Path().Name, Term())),
                var other => throw Unsupported(other),
            };
            do
            {
                one();
            }
            while (Skip(","));
        }

        return new(sets, removes, adds);
    }

    private (string Name, Operand Value) Assignment()
    {
        var name = Path().Name;
        Demand("=");
        var value = Term();
        while (Current is "+" or "-")
        {
            var subtracts = Take() == "-";
            value = new Operand.Sum(value, Term(), subtracts);
        }

        return (name, value);
    }

    private Operand Term()
    {
        if (Skip("if_not_exists"))
        {
            Demand("(");
            var attribute = Path();
            Demand(",");
            var otherwise = Term();
            Demand(")");
            return new Operand.IfNotExists(attribute, otherwise);
        }

        return Current is [':', ..] ? new Operand.Given(Take()) : Path();
    }

    private Operand.Path Argument()
    {
        next++;
        Demand("(");
        var path = Path();
        Demand(")");
        return path;
    }

    private Operand.Path Path() =>
        Take() is var name && (name[0] == '#' || char.IsLetter(name[0])) && Current != "(" ? new(name) : throw Unsupported(name);

    private string Take() => next < tokens.Count ? tokens[next++] : throw Unsupported("the end of an expression");

    private bool Skip(string token)
    {
        var found = string.Equals(Current, token, StringComparison.OrdinalIgnoreCase);
        next += found ? 1 : 0;
        return found;
    }

    private void Demand(string token)
    {
        if (!Skip(token))
        {
            throw Unsupported(Current);
        }
    }
}

/// <param name="Placeholders">The names and values that the text uses.</param>
internal sealed record Parsed<T>(T Expression, IReadOnlySet<string> Placeholders);
