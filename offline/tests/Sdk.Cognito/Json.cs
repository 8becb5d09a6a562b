using System.Text.Json.Nodes;

namespace Shop.Tests.Sdk.Cognito;

internal static class Json
{
    /// <summary>Compares as JSON: white space and the order of members do not matter.</summary>
    public static void AssertEqual(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"Expected {expected}, got {actual}");
}
