namespace Shop.Functions.Hosting;

/// <summary>
/// The status code and the JSON body of a successful answer. The OpenAPI document is built from them. A route has one attribute for each
/// status code.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class RepliesAttribute<T>(int statusCode) : RepliesAttribute(statusCode)
{
    public override Type Type => typeof(T);
}

/// <summary>The successful answer is 204, without a body.</summary>
public sealed class RepliesNothingAttribute() : RepliesAttribute(204)
{
    public override Type? Type => null;
}

/// <summary>The base class of <see cref="RepliesAttribute{T}"/> without the type parameter, for reflection.</summary>
public abstract class RepliesAttribute(int statusCode) : Attribute
{
    public int StatusCode { get; } = statusCode;

    /// <summary>Whether the header <c>Location</c> has the path of the new resource.</summary>
    public bool Location { get; init; }

    /// <summary>The type of the body; null when there is no body.</summary>
    public abstract Type? Type { get; }
}
