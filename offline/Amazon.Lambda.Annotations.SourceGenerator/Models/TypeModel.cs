using System.Linq;
using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator.Models;

/// <summary>A type by its name in the wrapper, which ends with a question mark when the type is annotated as nullable.</summary>
internal sealed record TypeModel(string Name, bool IsAnnotated, bool IsValueType, bool IsPrimitive, bool IsVoid)
{
    /// <summary>The name without the question mark, as <c>typeof</c> requires it.</summary>
    public string BareName => IsAnnotated ? Name.Substring(0, Name.Length - 1) : Name;

    public bool IsString => Name == "string";

    /// <summary>The item of a generic enumerable with one type argument; null for other types, including arrays.</summary>
    public TypeModel? Item { get; private init; }

    /// <summary>True for a generic enumerable with several type arguments, such as a dictionary.</summary>
    public bool IsMap { get; private init; }

    /// <summary>True for <c>Task</c> and for <c>Task&lt;T&gt;</c>.</summary>
    public bool IsTask { get; private init; }

    /// <summary>The <c>T</c> of <c>Task&lt;T&gt;</c>.</summary>
    public TypeModel? Result { get; private init; }

    public static TypeModel Of(ITypeSymbol type)
    {
        var generic = type is INamedTypeSymbol { IsGenericType: true } named ? named : null;
        var isTask = IsTaskType(type) || (type.BaseType is { } parent && IsTaskType(parent));
        var isEnumerable = generic?.Interfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable) ?? false;
        return new TypeModel(
            type.ToDisplayString(),
            type.NullableAnnotation == NullableAnnotation.Annotated,
            type.IsValueType,
            IsPrimitiveType(type),
            type.SpecialType == SpecialType.System_Void)
        {
            IsTask = isTask,
            Result = isTask && generic is not null ? Of(generic.TypeArguments[0]) : null,
            Item = isEnumerable && generic!.TypeArguments.Length == 1 ? Of(generic.TypeArguments[0]) : null,
            IsMap = isEnumerable && generic!.TypeArguments.Length > 1,
        };
    }

    /// <summary>The same type as one value, also for a list: a path segment is one value.</summary>
    public TypeModel AsScalar() => this with { Item = null };

    private static bool IsTaskType(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: false } && type.ToDisplayString() == "System.Threading.Tasks.Task";

    private static bool IsPrimitiveType(ITypeSymbol type)
    {
        var bare = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;
        return bare.SpecialType is SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_String
            or SpecialType.System_Byte or SpecialType.System_SByte
            or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64
            or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64
            or SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal or SpecialType.System_DateTime;
    }
}
