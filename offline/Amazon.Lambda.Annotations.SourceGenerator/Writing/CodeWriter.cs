using System;
using System.Text;

namespace Amazon.Lambda.Annotations.SourceGenerator.Writing;

/// <summary>Collects indented lines.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder text = new();
    private int depth;

    public void Lines(string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            text.Append(line.Length == 0 ? string.Empty : new string(' ', 4 * depth)).Append(line).Append('\n');
        }
    }

    public void Block(string head, Action body)
    {
        Lines(head);
        Lines("{");
        depth++;
        body();
        depth--;
        Lines("}");
    }

    public override string ToString() => text.ToString();
}
