using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

/// <summary>
/// Writes and reads Output, Input, InputList and InputMap as JSON, and adds their states to <paramref name="gathering"/>. Converters are
/// synchronous, so a pending output blocks the writer. A value is written as the declared type of its output, so an
/// <c>Output&lt;object&gt;</c> is always <c>{}</c>.
/// </summary>
internal sealed class NestedOutputConverter(Gathering gathering) : JsonConverterFactory
{
    private static readonly ImmutableDictionary<Type, Type> Converters = new Dictionary<Type, Type>
    {
        [typeof(Output<>)] = typeof(OfOutput<>),
        [typeof(Input<>)] = typeof(OfInput<>),
        [typeof(InputList<>)] = typeof(OfList<>),
        [typeof(InputMap<>)] = typeof(OfMap<>),
    }.ToImmutableDictionary();

    public override bool CanConvert(Type typeToConvert)
        => typeToConvert.IsGenericType && Converters.ContainsKey(typeToConvert.GetGenericTypeDefinition());

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => (JsonConverter)Activator.CreateInstance(
            Converters[typeToConvert.GetGenericTypeDefinition()].MakeGenericType(typeToConvert.GetGenericArguments()), gathering)!;

    private abstract class Of<TOutput, T>(Gathering gathering) : JsonConverter<TOutput>
        where TOutput : class
    {
        public override TOutput Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var value = ConverterOf(options).Read(ref reader, typeof(T), options)!;
            return Wrap(new Output<T>(Task.FromResult(gathering.Finish(value))));
        }

        public override void Write(Utf8JsonWriter writer, TOutput value, JsonSerializerOptions options)
        {
            var resolved = Unwrap(value).Resolution.GetAwaiter().GetResult();
            gathering.Add(resolved);
            if (resolved.IsKnown)
            {
                ConverterOf(options).Write(writer, resolved.Value, options);
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        protected abstract TOutput Wrap(Output<T> output);

        protected abstract Output<T> Unwrap(TOutput value);

        private static JsonConverter<T> ConverterOf(JsonSerializerOptions options) => (JsonConverter<T>)options.GetConverter(typeof(T));
    }

    private sealed class OfOutput<T>(Gathering gathering) : Of<Output<T>, T>(gathering)
    {
        protected override Output<T> Wrap(Output<T> output) => output;

        protected override Output<T> Unwrap(Output<T> value) => value;
    }

    private sealed class OfInput<T>(Gathering gathering) : Of<Input<T>, T>(gathering)
    {
        protected override Input<T> Wrap(Output<T> output) => output;

        protected override Output<T> Unwrap(Input<T> value) => value;
    }

    private sealed class OfList<T>(Gathering gathering) : Of<InputList<T>, ImmutableArray<T>>(gathering)
    {
        protected override InputList<T> Wrap(Output<ImmutableArray<T>> output) => output;

        protected override Output<ImmutableArray<T>> Unwrap(InputList<T> value) => value;
    }

    private sealed class OfMap<T>(Gathering gathering) : Of<InputMap<T>, ImmutableDictionary<string, T>>(gathering)
    {
        protected override InputMap<T> Wrap(Output<ImmutableDictionary<string, T>> output) => output;

        protected override Output<ImmutableDictionary<string, T>> Unwrap(InputMap<T> value) => value;
    }
}
