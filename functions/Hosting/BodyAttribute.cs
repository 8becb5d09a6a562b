namespace Shop.Functions.Hosting;

/// <summary>The JSON body that the handler parses; feeds the OpenAPI document.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BodyAttribute<T> : BodyAttribute
{
    public override Type Type => typeof(T);
}

/// <summary>The untyped view of <see cref="BodyAttribute{T}"/>, for reflection.</summary>
public abstract class BodyAttribute : Attribute
{
    public abstract Type Type { get; }
}
