namespace Amazon.Lambda.Core;


/// <summary>Names the <see cref="ILambdaSerializer"/> of an assembly's functions, or of one method.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Assembly, AllowMultiple = false)]
public sealed class LambdaSerializerAttribute(Type serializerType) : Attribute
{
    public Type SerializerType { get; set; } = serializerType;
}
