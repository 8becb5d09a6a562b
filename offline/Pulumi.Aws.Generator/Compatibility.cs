namespace System.Runtime.CompilerServices;

/// <summary>The compiler asks for this type in records; netstandard2.0 lacks it.</summary>
internal static class IsExternalInit
{
}
