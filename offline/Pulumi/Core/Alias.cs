namespace Pulumi;

/// <summary>A former identity of a resource: its <see cref="Urn"/>, or the parts that were different.</summary>
public sealed class Alias
{
    public string? Urn { get; set; }

    public Input<string>? Name { get; set; }

    public Input<string>? Type { get; set; }

    public Input<string>? Stack { get; set; }

    public Input<string>? Project { get; set; }

    public Resource? Parent { get; set; }

    public Input<string>? ParentUrn { get; set; }

    public bool NoParent { get; set; }

    internal Output<string> ToUrn(string name, string type, Resource? parent)
    {
        var parents = new[] { Parent is not null, ParentUrn is not null, NoParent }.Count(given => given);
        if (Urn is not null)
        {
            return parents == 0 && (Name ?? Type ?? Stack ?? Project) is null
                ? Output.Create(Urn)
                : throw new ArgumentException($"An {nameof(Alias)} with {nameof(Urn)} must not give other parts.");
        }

        if (parents > 1)
        {
            throw new ArgumentException(
                $"Only specify one of '{nameof(Parent)}', '{nameof(ParentUrn)}' or '{nameof(NoParent)}' in an {nameof(Alias)}.");
        }

        return Pulumi.Urn.Create(Name ?? name, Type ?? type, parents == 0 ? parent : Parent, ParentUrn, Project, Stack);
    }
}
