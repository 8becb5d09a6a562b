namespace Shop.Functions.Hosting;

/// <summary>A successful answer: its status code and JSON body; feeds the OpenAPI document. A route has one for each status code.</summary>
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

/// <summary>The untyped view of <see cref="RepliesAttribute{T}"/>, for reflection.</summary>
public abstract class RepliesAttribute(int statusCode) : Attribute
{
    public int StatusCode { get; } = statusCode;

    /// <summary>Whether the header <c>Location</c> has the path of the new resource.</summary>
    public bool Location { get; init; }

    /// <summary>Null where there is no body.</summary>
    public abstract Type? Type { get; }
}
