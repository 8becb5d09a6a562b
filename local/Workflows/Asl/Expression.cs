using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Shop.Local.Workflows.Asl;

/// <summary>The value of a field whose name ends in <c>.$</c>: a path or an intrinsic function.</summary>
internal abstract record Expression
{
    /// <exception cref="FormatException">The text is neither a path nor a function that the local run evaluates.</exception>
    public static Expression Parse(string text)
    {
        var reader = new Reader(text);
        if (text.StartsWith('$'))
        {
            return new ReadPath(JsonPath.Parse(text));
        }

        var calculation = reader.Function();
        return reader.AtEnd ? calculation : throw reader.Unknown();
    }

    /// <exception cref="StateException">The data lacks a path, or a function does not accept its arguments.</exception>
    public abstract JsonNode? Evaluate(StateData data);

    internal sealed record ReadPath(JsonPath Path) : Expression
    {
        public override JsonNode? Evaluate(StateData data) => Path.Read(data, WorkflowError.ParameterPath)?.DeepClone();
    }

    /// <summary>A literal text. A backslash makes the next character literal.</summary>
    internal sealed record Quoted(string Escaped) : Expression
    {
        public override JsonNode? Evaluate(StateData data)
        {
            var text = new StringBuilder();
            for (var index = 0; index < Escaped.Length; index++)
            {
                index += Escaped[index] == '\\' && index + 1 < Escaped.Length ? 1 : 0;
                text.Append(Escaped[index]);
            }

            return text.ToString();
        }
    }

    internal sealed record Constant(JsonNode? Value) : Expression
    {
        public override JsonNode? Evaluate(StateData data) => Value?.DeepClone();
    }

    internal sealed record Calculation(string Name, IReadOnlyList<Expression> Arguments) : Expression
    {
        public override JsonNode? Evaluate(StateData data) => IntrinsicFunctions.Evaluate(Name, Arguments, data);
    }

    private sealed class Reader(string text)
    {
        private int position;

        public bool AtEnd => position == text.Length;

        public FormatException Unknown() => new($"'{text}' is not a path or a function that the local run evaluates");

        public Calculation Function()
        {
            var name = Until('(');
            if (!IntrinsicFunctions.Names.Contains(name))
            {
                throw new FormatException($"'{name}' is not an intrinsic function that the local run evaluates");
            }

            position++;
            var arguments = new List<Expression>();
            SkipSpaces();
            while (Next() != ')')
            {
                arguments.Add(Argument());
                SkipSpaces();
                if (Next() == ',')
                {
                    position++;
                    SkipSpaces();
                }
            }

            position++;
            return new(name, arguments);
        }

        private Expression Argument()
        {
            if (Next() == '\'')
            {
                return Literal();
            }

            if (text.AsSpan(position).StartsWith("States."))
            {
                return Function();
            }

            var start = position;
            while (position < text.Length && text[position] is not (',' or ')'))
            {
                position++;
            }

            var word = text[start..position].Trim();
            return word switch
            {
                _ when word.StartsWith('$') => new ReadPath(JsonPath.Parse(word)),
                "null" => new Constant(null),
                "true" or "false" => new Constant(word == "true"),
                _ when double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => new Constant(JsonNode.Parse(word)),
                _ => throw Unknown(),
            };
        }

        private Quoted Literal()
        {
            var start = ++position;
            while (Next() != '\'')
            {
                position += Next() == '\\' ? 2 : 1;
            }

            return new(text[start..position++]);
        }

        private string Until(char end)
        {
            var start = position;
            position = text.IndexOf(end, position);
            return position < 0 ? throw Unknown() : text[start..position];
        }

        private char Next() => position < text.Length ? text[position] : throw Unknown();

        private void SkipSpaces()
        {
            while (Next() == ' ')
            {
                position++;
            }
        }
    }
}
