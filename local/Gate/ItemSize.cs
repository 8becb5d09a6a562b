using System.Text;
using System.Text.Json.Nodes;

namespace Shop.Local.Gate;

/// <summary>
/// Calculates item sizes in bytes by DynamoDB's published rules. For a number it uses the approximation that DynamoDB publishes.
/// </summary>
internal static class ItemSize
{
    private const int Container = 3;

    public static int Of(JsonObject item) => item.Sum(attribute => Text(attribute.Key) + Value(attribute.Value!.AsObject()));

    /// <summary>The write units of one image: one unit for each started kilobyte.</summary>
    public static int WriteUnits(JsonObject? item) => item is null ? 1 : Math.Max(1, (Of(item) + 1023) / 1024);

    private static int Value(JsonObject value)
    {
        var (type, content) = value.Single();
        return type switch
        {
            "S" => Text((string)content!),
            "N" => Number((string)content!),
            "B" => Bytes((string)content!),
            "BOOL" or "NULL" => 1,
            "SS" => content!.AsArray().Sum(member => Text((string)member!)),
            "NS" => content!.AsArray().Sum(member => Number((string)member!)),
            "BS" => content!.AsArray().Sum(member => Bytes((string)member!)),
            "L" => Container + content!.AsArray().Sum(member => 1 + Value(member!.AsObject())),
            "M" => Container + content!.AsObject().Sum(member => 1 + Text(member.Key) + Value(member.Value!.AsObject())),
            _ => throw new InvalidOperationException($"DynamoDB has no type {type}."),
        };
    }

    private static int Text(string text) => Encoding.UTF8.GetByteCount(text);

    private static int Number(string number) => (number.Count(char.IsAsciiDigit) + 1) / 2 + 1;

    private static int Bytes(string base64) => Convert.FromBase64String(base64).Length;
}
