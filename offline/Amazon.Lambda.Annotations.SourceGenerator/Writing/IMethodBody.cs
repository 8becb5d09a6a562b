namespace Amazon.Lambda.Annotations.SourceGenerator.Writing;

/// <summary>The part of a wrapper method that depends on its event source.</summary>
internal interface IMethodBody
{
    string ReturnType { get; }

    string Parameters { get; }

    void Write(CodeWriter code);
}
