namespace Amazon.Lambda.Annotations.SourceGenerator.Writing;

/// <summary>The part of a wrapper's method that depends on what invokes it.</summary>
internal interface IMethodBody
{
    string ReturnType { get; }

    string Parameters { get; }

    void Write(CodeWriter code);
}
