using System.Text;
using System.Text.Json.Serialization;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace Shop.Tests.Sdk.Lambda;

public sealed class SerializerTests
{
    private static readonly DefaultLambdaJsonSerializer Default = new();

    public enum Colour
    {
        Red = 1,
        Green = 2,
    }

    [Fact]
    public void Names_are_written_unchanged_and_nulls_are_omitted()
    {
        Assert.Equal("""{"FirstName":"Ann","Age":0}""", Write(Default, new Person { FirstName = "Ann" }));
    }

    [Fact]
    public void Names_are_read_case_insensitively()
    {
        Assert.Equal("Ann", Read<Person>(Default, """{"firstname":"Ann","age":3}""").FirstName);
    }

    [Fact]
    public void The_camel_case_serializer_writes_lower_case_first_letters()
    {
        Assert.Equal("""{"firstName":"Ann","age":0}""", Write(new CamelCaseLambdaJsonSerializer(), new Person { FirstName = "Ann" }));
    }

    [Fact]
    public void Only_the_characters_that_json_requires_are_escaped()
    {
        Assert.Equal("""{"FirstName":"<é'&\">","Age":0}""", Write(Default, new Person { FirstName = "<é'&\">" }));
    }

    [Fact]
    public void Enums_are_numbers_and_the_options_can_change_that()
    {
        var asText = new DefaultLambdaJsonSerializer(options => options.Converters.Add(new JsonStringEnumConverter()));

        Assert.Equal("2", Write(Default, Colour.Green));
        Assert.Equal("\"Green\"", Write(asText, Colour.Green));
        Assert.Equal(Colour.Red, Read<Colour>(asText, "\"Red\""));
    }

    [Theory]
    [InlineData("\"AAH/\"")]
    [InlineData("[0,1,255]")]
    public void Bytes_are_written_as_numbers_and_read_from_numbers_or_base64(string json)
    {
        Assert.Equal("[0,1,255]", Write(Default, new byte[] { 0, 1, 255 }));
        Assert.Equal([0, 1, 255], Read<byte[]>(Default, json));
    }

    [Fact]
    public void Numbers_that_are_not_bytes_are_refused_and_other_elements_are_skipped()
    {
        Assert.Throws<JsonSerializerException>(() => Read<byte[]>(Default, "[0,256]"));
        Assert.Equal([0, 1], Read<byte[]>(Default, "[0,\"a\",1]"));
        Assert.Null(Read<byte[]>(Default, "null"));
    }

    [Fact]
    public void A_stream_is_written_and_read_as_base64()
    {
        Assert.Equal("\"AAH/\"", Write(Default, new MemoryStream([0, 1, 255])));
        Assert.Equal([0, 1, 255], Read<MemoryStream>(Default, "\"AAH/\"").ToArray());
    }

    [Theory]
    [InlineData("\"2026-01-02T03:04:05Z\"")]
    [InlineData("1767323045")]
    [InlineData("1767323045000")]
    [InlineData("1767323045.0")]
    public void Times_are_read_from_text_seconds_and_milliseconds(string json)
    {
        var expected = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

        Assert.Equal(expected, Read<DateTime>(Default, json).ToUniversalTime());
        Assert.Equal("\"2026-01-02T03:04:05Z\"", Write(Default, expected));
    }

    [Fact]
    public void A_time_that_is_not_text_or_a_number_is_refused()
    {
        Assert.Throws<JsonSerializerException>(() => Read<DateTime>(Default, "true"));
    }

    [Fact]
    public void The_cause_of_an_error_is_the_inner_exception()
    {
        var reading = Assert.Throws<JsonSerializerException>(() => Read<Person>(Default, "{"));
        var writing = Assert.Throws<JsonSerializerException>(() => Write(Default, new Faulty()));

        Assert.IsAssignableFrom<System.Text.Json.JsonException>(reading.InnerException);
        Assert.Contains(typeof(Person).FullName!, reading.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidTimeZoneException>(writing.InnerException);
    }

    [Fact]
    public void Every_kind_of_stream_is_read_to_its_end()
    {
        using var stream = new BufferedStream(new MemoryStream("""{"FirstName":"Ann"}"""u8.ToArray()));

        Assert.Equal("Ann", Default.Deserialize<Person>(stream).FirstName);
    }

    [Fact]
    public void The_source_generated_serializer_has_only_the_types_of_its_context()
    {
        var serializer = new SourceGeneratorLambdaJsonSerializer<PersonContext>();

        Assert.Equal("""{"FirstName":"Ann","Age":0}""", Write(serializer, new Person { FirstName = "Ann" }));
        Assert.Equal(3, Read<Person>(serializer, """{"age":3}""").Age);
        Assert.Throws<JsonSerializerException>(() => Read<Faulty>(serializer, "{}"));
    }

    [Fact]
    public void The_naming_policy_has_two_header_names()
    {
        Assert.Equal("x-amz-id-2", new AwsNamingPolicy().ConvertName("XAmzId2"));
        Assert.Equal("x-amz-request-id", new AwsNamingPolicy().ConvertName("XAmzRequestId"));
        Assert.Equal("Other", new AwsNamingPolicy().ConvertName("Other"));
    }

    private static string Write<T>(ILambdaSerializer serializer, T value)
    {
        using var stream = new MemoryStream();
        serializer.Serialize(value, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static T Read<T>(ILambdaSerializer serializer, string json) =>
        serializer.Deserialize<T>(new MemoryStream(Encoding.UTF8.GetBytes(json)));

    public sealed class Person
    {
        public string? FirstName { get; set; }

        public int Age { get; set; }
    }

    public sealed class Faulty(string? name = null)
    {
        public string Name => name ?? throw new InvalidTimeZoneException();
    }
}

[JsonSerializable(typeof(SerializerTests.Person))]
public sealed partial class PersonContext : JsonSerializerContext;
