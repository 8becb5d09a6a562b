using System.Text.Json.Serialization;

namespace Stripe;

public interface INestedOptions;

/// <summary>The parameters of a request. Members that are null are not sent.</summary>
public class BaseOptions : INestedOptions;

public class ListOptions : BaseOptions
{
    [JsonPropertyName("limit")]
    public long? Limit { get; set; }

    /// <summary>The id of the last object of the page before.</summary>
    [JsonPropertyName("starting_after")]
    public string StartingAfter { get; set; }
}

public class DateRangeOptions : INestedOptions
{
    [JsonPropertyName("gte")]
    public DateTime? GreaterThanOrEqual { get; set; }

    [JsonPropertyName("lt")]
    public DateTime? LessThan { get; set; }
}
