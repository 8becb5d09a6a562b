using System;
using System.Text;

namespace Amazon.Lambda.Annotations.SourceGenerator.Writing;

/// <summary>Collects indented lines; several may be given at once.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Lines(string lines)
    {
        foreach (var line in lines.Split('\n'))
        {
            _text.Append(line.Length == 0 ? string.Empty : new string(' ', 4 * _depth)).Append(line).Append('\n');
        }
    }

    public void Block(string head, Action body)
    {
        Lines(head);
        Lines("{");
        _depth++;
        body();
        _depth--;
        Lines("}");
    }

    public override string ToString() => _text.ToString();
}
