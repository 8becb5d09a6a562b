namespace Pulumi.Aws.Generator;

/// <summary>Writes a string enum: a struct that the SDK creates with its constructor.</summary>
internal static class EnumWriter
{
    public static void Write(CodeWriter code, EnumType type)
    {
        var name = type.Name.Name;
        const string Hidden = "[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]";
        code.Line("[global::Pulumi.EnumTypeAttribute]");
        code.Block($"public readonly struct {name} : global::System.IEquatable<{name}>", () =>
        {
            code.Line("private readonly string value;");
            code.Line($"private {name}(string value) => "
                + "this.value = value ?? throw new global::System.ArgumentNullException(nameof(value));");
            foreach (var member in type.Members)
            {
                code.Line($"public static {name} {member.Key} {{ get; }} = new {name}({Naming.Quote(member.Value)});");
            }

            code.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
            code.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
            code.Line($"public static explicit operator string({name} value) => value.value;");
            code.Line(Hidden);
            code.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
            code.Line($"public bool Equals({name} other) => "
                + "string.Equals(value, other.value, global::System.StringComparison.Ordinal);");
            code.Line(Hidden);
            code.Line("public override int GetHashCode() => value?.GetHashCode() ?? 0;");
            code.Line("public override string ToString() => value;");
        });
    }
}
