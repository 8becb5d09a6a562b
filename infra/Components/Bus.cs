using System.Text.Json;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Shop.Domain.Events;
using Shop.Infra.Configuration;

namespace Shop.Infra.Components;

/// <summary>The event bus of the shop. It has no resource policy, so only roles of its own AWS account can put events on it.</summary>
internal sealed class Bus : ComponentResource
{
    /// <summary>The source of all events of the shop.</summary>
    public const string Source = "shop";

    public Bus(ShopConfig config)
        : base("shop:index:Bus", "events")
    {
        var bus = new EventBus("events", new() { Name = config.PhysicalName("events") }, new() { Parent = this });
        Name = bus.Name;
        Arn = bus.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["name"] = Name, ["arn"] = Arn });
    }

    public Output<string> Name { get; }

    public Output<string> Arn { get; }

    /// <summary>The pattern of a rule that matches events of these kinds; every event of the shop when there are none.</summary>
    public static string Pattern(IReadOnlyCollection<EventKind> kinds)
    {
        var pattern = new Dictionary<string, IEnumerable<string>> { ["source"] = [Source] };
        if (kinds.Count > 0)
        {
            pattern["detail-type"] = kinds.Select(kind => kind.Wire());
        }

        return JsonSerializer.Serialize(pattern);
    }
}
