using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.CognitoIdentityProvider.Model;

namespace Amazon.CognitoIdentityProvider.Internal;

/// <summary>
/// Reads and writes the JSON of requests and responses: the members that the classes of this assembly declare, under their C# names,
/// without nulls. A time is the number of seconds since 1970 UTC.
/// </summary>
internal static class Wire
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutInheritedMembers } },
        Converters = { new ConstantConverterFactory(), new EpochConverter() },
    };

    public static byte[] Write(object request) => JsonSerializer.SerializeToUtf8Bytes(request, request.GetType(), Options);

    public static T Read<T>(byte[] json) => JsonSerializer.Deserialize<T>(json, Options);

    private static void LeaveOutInheritedMembers(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        var inherited = type.Properties.Where(p => p.AttributeProvider is MemberInfo member
            && member.DeclaringType?.Assembly != typeof(AttributeType).Assembly);
        foreach (var property in inherited.ToList())
        {
            type.Properties.Remove(property);
        }
    }
}
