using System.Text.Json.Nodes;

namespace Shop.Tests.Sdk.Cognito;

internal static class Json
{
    /// <summary>Equal as JSON: neither space nor the order of members counts.</summary>
    public static void AssertEqual(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"Expected {expected}, got {actual}");
}
