namespace Shop.Functions.Hosting;

/// <summary>The DynamoDB actions that a handler can be granted. Scan is missing on purpose: no request path may scan a table.</summary>
[Flags]
public enum Grant
{
    None = 0,
    GetItem = 1,
    BatchGetItem = 2,
    Query = 4,
    PutItem = 8,
    UpdateItem = 16,
    DeleteItem = 32,
    ConditionCheckItem = 64,
}
