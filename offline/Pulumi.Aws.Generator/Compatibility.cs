namespace System.Runtime.CompilerServices;

/// <summary>Records require this type, which netstandard2.0 lacks.</summary>
internal static class IsExternalInit
{
}
