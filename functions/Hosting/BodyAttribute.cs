namespace Shop.Functions.Hosting;

/// <summary>The type of the JSON body that the handler reads. The OpenAPI document is built from it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BodyAttribute<T> : BodyAttribute
{
    public override Type Type => typeof(T);
}

/// <summary>The base class of <see cref="BodyAttribute{T}"/> without the type parameter, for reflection.</summary>
public abstract class BodyAttribute : Attribute
{
    public abstract Type Type { get; }
}
