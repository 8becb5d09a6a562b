using System.Text.RegularExpressions;

namespace Shop.Domain.Orders;

/// <summary>The name of the Step Functions execution that runs a checkout: 1 to 80 letters, digits, <c>_</c> and <c>-</c>.</summary>
public sealed partial record ExecutionId
{
    private readonly string text;

    private ExecutionId(string text) => this.text = text;

    /// <exception cref="FormatException">The text is not the name of an execution.</exception>
    public static ExecutionId Parse(string text) => Name().IsMatch(text) ? new(text) : throw new FormatException("Not an execution id.");

    public override string ToString() => text;

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,80}\z")]
    private static partial Regex Name();
}
