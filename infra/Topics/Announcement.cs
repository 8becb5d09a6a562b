using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shop.Contract.Handlers;
using Shop.Domain.Events;

namespace Shop.Infra.Topics;

/// <summary>A kind of events that a topic announces, with a text for people. A rule sends it without a function.</summary>
/// <param name="Text">
/// One or two sentences. <c>&lt;name&gt;</c> stands for a value of the event; <see cref="Paths"/> has the names. EventBridge writes amounts
/// as they are in the event, in minor units.
/// </param>
internal sealed partial record Announcement(EventKind Kind, string Text)
{
    private static readonly Dictionary<string, string> Paths = new()
    {
        ["orderId"] = "$.detail.data.orderId",
        ["productId"] = "$.detail.data.productId",
        ["refundId"] = "$.detail.data.refundId",
        ["returnId"] = "$.detail.data.returnId",
        ["disputeId"] = "$.detail.data.disputeId",
        ["available"] = "$.detail.data.available",
        ["threshold"] = "$.detail.data.threshold",
        ["paymentId"] = "$.detail.data.paymentId",
        ["fault"] = "$.detail.data.fault",
        ["found"] = "$.detail.data.found",
        ["expected"] = "$.detail.data.expected",
        ["corrected"] = "$.detail.data.corrected",
        ["foundAmount"] = "$.detail.data.found.amount",
        ["expectedAmount"] = "$.detail.data.expected.amount",
        ["amount"] = "$.detail.data.amount.amount",
        ["currency"] = "$.detail.data.amount.currency",
    };

    /// <summary>The name of its rule: the kind in kebab-case.</summary>
    public string Name => KebabCase.Of(Kind.Wire());

    /// <summary>The paths of the values that the text has, by name.</summary>
    public IReadOnlyDictionary<string, string> InputPaths =>
        Variable().Matches(Text).Select(match => match.Groups[1].Value).Distinct().ToDictionary(name => name, name => Paths[name]);

    /// <summary>The template of the input transformer: a JSON text. The mail has this text with its quotation marks.</summary>
    public string InputTemplate => $"\"{JsonEncodedText.Encode(Text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    [GeneratedRegex("<([A-Za-z]+)>")]
    private static partial Regex Variable();
}
