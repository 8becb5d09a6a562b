namespace Amazon.Lambda.Annotations.SourceGenerator.Models;

/// <summary>Where an argument comes from, before the route is looked at.</summary>
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

/// <param name="Key">The name given in the attribute; null when it gives none.</param>
internal sealed record ParameterModel(string Name, TypeModel Type, Source Source, string? Key)
{
    public string KeyOrName => Key ?? Name;

    /// <summary>False only for what is passed on as it is.</summary>
    public bool IsConverted => Source is not (Source.Context or Source.Request) && !(Source == Source.Body && Type.IsString);
}
