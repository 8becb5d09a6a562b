namespace Shop.Local.Gateway;

/// <summary>One request to the API.</summary>
/// <param name="Route">Null when no route matched.</param>
/// <param name="GatewayError">The kind of gateway response, when API Gateway answered by itself.</param>
public sealed record RequestRecord(
    DateTimeOffset At, string Method, string Path, string? Route, int Status, double Milliseconds, string? Function, string? GatewayError, string RequestId);
