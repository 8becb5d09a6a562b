using System.Text.RegularExpressions;

namespace Shop.Domain.Payments;

/// <summary>A dispute: the customer asked their bank to take the payment back.</summary>
/// <param name="Amount">The amount that the bank takes back if the shop loses.</param>
/// <param name="At">When the dispute was reported first.</param>
public sealed record Dispute(DisputeId Id, Money Amount, DisputeStatus Status, DateTimeOffset At)
{
    /// <summary>Applies a report of the card processor. Reports arrive in any order and more than once. A closed dispute stays closed.</summary>
    public Dispute After(DisputeStatus reported) => Status == DisputeStatus.Open && reported != Status ? this with { Status = reported } : this;
}

/// <summary>The state of a <see cref="Dispute"/>; the wire text is the lower-case name.</summary>
public enum DisputeStatus
{
    /// <summary>The bank has taken the money and examines the dispute.</summary>
    Open,

    /// <summary>The shop has the money back.</summary>
    Won,

    /// <summary>The customer has the money.</summary>
    Lost,
}

public static class DisputeStatuses
{
    public static string Wire(this DisputeStatus status) => status switch
    {
        DisputeStatus.Open => "open",
        DisputeStatus.Won => "won",
        DisputeStatus.Lost => "lost",
    };

    public static Outcome<DisputeStatus> Read(string? text, string field = "status") => WireText.Read<DisputeStatus>(text, field, Wire);
}

/// <summary>The card processor's id of a dispute: 1 to 255 letters, digits, <c>_</c> and <c>-</c>.</summary>
/// <example>du_1QzY2m2eZvKYlo2C</example>
public sealed partial record DisputeId
{
    private readonly string text;

    private DisputeId(string text) => this.text = text;

    /// <exception cref="FormatException">The text is not a dispute id.</exception>
    public static DisputeId Parse(string text) => Token().IsMatch(text) ? new(text) : throw new FormatException("Not a dispute id.");

    public override string ToString() => text;

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,255}\z")]
    private static partial Regex Token();
}
