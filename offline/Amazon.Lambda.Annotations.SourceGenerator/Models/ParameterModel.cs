namespace Amazon.Lambda.Annotations.SourceGenerator.Models;

/// <summary>The source of an argument as its type and attributes state it, without the route.</summary>
internal enum Source
{
    Unmarked,
    Context,
    Request,
    Services,
    Query,
    Header,
    Body,
    Route,
}

/// <param name="Key">The name in the attribute; null without one.</param>
internal sealed record ParameterModel(string Name, TypeModel Type, Source Source, string? Key)
{
    public string KeyOrName => Key ?? Name;

    /// <summary>False when the wrapper passes the value on unchanged.</summary>
    public bool IsConverted => Source is not (Source.Context or Source.Request) && !(Source == Source.Body && Type.IsString);
}
