namespace Pulumi;

public class StackOptions
{
    /// <summary>Called for the stack itself and for every resource in it.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }

    public List<ResourceTransform> ResourceTransforms
    {
        get => field ??= [];
        set;
    }
}
