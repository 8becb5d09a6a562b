namespace Shop.Local.Gate;

/// <summary>The capacity that one operation of one function consumed on a table or an index since the start.</summary>
/// <param name="Index">Null for the table itself.</param>
public sealed record CapacityUse(
    string Function, string Table, string? Index, string Operation, long Requests, double ReadUnits, double WriteUnits);

/// <summary>The capacity of all requests to DynamoDB together.</summary>
/// <param name="Requests">The number of requests, without requests that a policy refused or a fault answered.</param>
public sealed record CapacityTotal(long Requests, double ReadUnits, double WriteUnits)
{
    public static CapacityTotal operator -(CapacityTotal left, CapacityTotal right) =>
        new(left.Requests - right.Requests, left.ReadUnits - right.ReadUnits, left.WriteUnits - right.WriteUnits);
}
