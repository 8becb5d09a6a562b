namespace Pulumi;

internal interface IInput
{
    /// <summary>The elements of a list or a map as inputs, because each can be a secret of its own; otherwise the input itself.</summary>
    IOutput Elements { get; }

    IOutput ToOutput();
}

/// <summary>A plain value or an output as an argument of a resource.</summary>
public class Input<T> : IInput
{
    private protected Input(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Current = output;
    }

    IOutput IInput.Elements => Elements;

    private protected Output<T> Current { get; set; }

    private protected virtual IOutput Elements => Current;

    public static implicit operator Input<T>(T value) => Output.Create(value);

    public static implicit operator Input<T>(Output<T> value) => new(value);

    public static implicit operator Output<T>(Input<T> input) => input.Current;

    IOutput IInput.ToOutput() => Current;
}
