using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Shop.Tests.Conventions;

/// <summary>What an assembly's metadata says it uses: other assemblies, and members of other assemblies' types.</summary>
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
                .Select(member => $"{FullName(reader, reader.GetTypeReference((TypeReferenceHandle)member.Parent))}.{reader.GetString(member.Name)}"),
        ];
    }

    public string Name { get; }

    public IReadOnlyList<string> References { get; }

    public IReadOnlyList<string> UsedTypes { get; }

    public IReadOnlyList<string> UsedMembers { get; }

    private static string FullName(MetadataReader reader, TypeReference type) => $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
}
