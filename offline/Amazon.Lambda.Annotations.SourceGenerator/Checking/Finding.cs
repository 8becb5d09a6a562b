using System.Linq;
using Amazon.Lambda.Annotations.SourceGenerator.Models;
using Microsoft.CodeAnalysis;

namespace Amazon.Lambda.Annotations.SourceGenerator.Checking;

/// <summary>A diagnostic before it is reported.</summary>
internal sealed record Finding(DiagnosticDescriptor Rule, Place? Place, EquatableArray<string> Arguments)
{
    public static Finding At(Place? place, DiagnosticDescriptor rule, params string[] arguments) =>
        new(rule, place, new EquatableArray<string>(arguments));

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Rule, Place?.ToLocation() ?? Location.None, Arguments.Cast<object>().ToArray());
}
