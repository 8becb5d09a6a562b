using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Shop.Tests.Conventions;

/// <summary>The assemblies, types and members that the metadata of an assembly references.</summary>
internal sealed class AssemblyFacts
{
    public AssemblyFacts(Assembly assembly)
    {
        Name = assembly.GetName().Name!;
        using var image = new PEReader(File.OpenRead(assembly.Location));
        var reader = image.GetMetadataReader();
        References = [.. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))];
        UsedTypes = [.. reader.TypeReferences.Select(reader.GetTypeReference).Select(type => FullName(reader, type))];
        UsedMembers =
        [
            .. reader.MemberReferences.Select(reader.GetMemberReference)
                .Where(member => member.Parent.Kind == HandleKind.TypeReference)
                .Select(member => (Type: reader.GetTypeReference((TypeReferenceHandle)member.Parent), Name: reader.GetString(member.Name)))
                .Select(member => $"{FullName(reader, member.Type)}.{member.Name}"),
        ];
    }

    public string Name { get; }

    public IReadOnlyList<string> References { get; }

    public IReadOnlyList<string> UsedTypes { get; }

    public IReadOnlyList<string> UsedMembers { get; }

    private static string FullName(MetadataReader reader, TypeReference type) =>
        $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
}
