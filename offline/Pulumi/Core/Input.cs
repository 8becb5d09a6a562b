namespace Pulumi;

internal interface IInput
{
    /// <summary>For a list or a map, its elements still as inputs, so that each keeps its own secretness; else the input itself.</summary>
    IOutput Elements { get; }

    IOutput ToOutput();
}

/// <summary>A plain value or an output, accepted where a resource takes an argument.</summary>
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
