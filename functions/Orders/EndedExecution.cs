using System.Text.Json;
using Shop.Domain.Orders;

namespace Shop.Functions.Orders;

/// <summary>An execution of the checkout that ended without success, as Step Functions reports it.</summary>
/// <param name="Status"><c>FAILED</c>, <c>TIMED_OUT</c> or <c>ABORTED</c>.</param>
internal sealed record EndedExecution(OrderId Order, ExecutionId Execution, string Status)
{
    /// <summary>Reads the report in the form in which the bus delivers it.</summary>
    /// <exception cref="InvalidDataException">The text is not such a report, or its input is not the input of a checkout.</exception>
    public static EndedExecution Read(string body)
    {
        try
        {
            using var delivered = JsonDocument.Parse(body);
            var detail = delivered.RootElement.GetProperty("detail");
            using var input = JsonDocument.Parse(Text(detail, "input"));
            return new(
                OrderId.Parse(Text(input.RootElement, "orderId")), ExecutionId.Parse(Text(detail, "name")), Text(detail, "status"));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException("The message is not a report of an execution of the checkout.", exception);
        }
    }

    private static string Text(JsonElement parent, string name) =>
        parent.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null.");
}
