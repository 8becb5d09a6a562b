using System.Reflection;
using Pulumi;
using Pulumi.AwsNative.Inputs;
using Pulumi.AwsNative.StepFunctions;
using Shop.Infra.Configuration;

namespace Shop.Infra;

/// <summary>Adds the tags of the stack to every resource that can have tags.</summary>
internal static class Tags
{
    public static ResourceTransformation Of(ShopConfig config)
    {
        var tags = new Dictionary<string, string> { ["project"] = "shop", ["stack"] = config.Stack, ["owner"] = config.Owner };
        return resource =>
        {
            if (resource.Args is StateMachineArgs machine)
            {
                machine.Tags = [.. tags.Select(tag => (Input<TagArgs>)new TagArgs { Key = tag.Key, Value = tag.Value })];
            }
            else if (resource.Args.GetType().GetProperty("Tags", BindingFlags.Public | BindingFlags.Instance) is { } property
                && property.PropertyType == typeof(InputMap<string>))
            {
                property.SetValue(resource.Args, InputMap<string>.Merge((InputMap<string>)property.GetValue(resource.Args)!, tags));
            }

            return null;
        };
    }
}
