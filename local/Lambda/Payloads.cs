using System.Reflection;
using Amazon.Lambda.Core;

namespace Shop.Local.Lambda;

/// <summary>Converts between JSON and the types of a handler. A stream is not converted.</summary>
internal sealed class Payloads(ILambdaSerializer serializer)
{
    private static readonly MethodInfo Deserialize = typeof(ILambdaSerializer).GetMethod(nameof(ILambdaSerializer.Deserialize))!;
    private static readonly MethodInfo Serialize = typeof(ILambdaSerializer).GetMethod(nameof(ILambdaSerializer.Serialize))!;

    public object? Read(Type type, ReadOnlyMemory<byte> json)
    {
        var stream = new MemoryStream(json.ToArray());
        return typeof(Stream).IsAssignableFrom(type)
            ? stream
            : Deserialize.MakeGenericMethod(type).Invoke(serializer, BindingFlags.DoNotWrapExceptions, null, [stream], null);
    }

    public ReadOnlyMemory<byte> Write(Type type, object? value)
    {
        if (type == typeof(void))
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        var output = new MemoryStream();
        if (value is Stream stream)
        {
            using (stream)
            {
                stream.CopyTo(output);
            }
        }
        else
        {
            Serialize.MakeGenericMethod(type).Invoke(serializer, BindingFlags.DoNotWrapExceptions, null, [value, output], null);
        }

        return output.ToArray();
    }
}
