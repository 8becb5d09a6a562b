using Pulumi;
using Pulumi.Aws.CloudWatch;
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
}
