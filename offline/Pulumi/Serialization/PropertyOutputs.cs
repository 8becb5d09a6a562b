using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>
/// The [Output] properties of a resource. They are assigned by the constructor and completed with the response of the monitor.
/// </summary>
internal sealed class PropertyOutputs
{
    private const string Urn = "urn";
    private const string Id = "id";

    private readonly ImmutableDictionary<string, Slot> slots;

    private PropertyOutputs(ImmutableDictionary<string, Slot> slots) => this.slots = slots;

    /// <param name="resource">The resource under construction.</param>
    /// <param name="declaredHereToo">False for a component of the program, which assigns its own outputs.</param>
    public static PropertyOutputs Assign(Resource resource, bool declaredHereToo)
    {
        var slots = ImmutableDictionary.CreateBuilder<string, Slot>();
        foreach (var property in resource.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is { } attribute
                && (declaredHereToo || property.DeclaringType == typeof(Resource)))
            {
                slots.Add(attribute.Name ?? property.Name, Assign(resource, property, attribute));
            }
        }

        return new PropertyOutputs(slots.ToImmutable());
    }

    public void Complete(string urn, string? id, ImmutableDictionary<string, object?> state)
    {
        slots[Urn].Set(Resolved.Known<object?>(urn));
        if (slots.TryGetValue(Id, out var own))
        {
            own.Set(new Resolved<object?>(id ?? "", !string.IsNullOrEmpty(id), false, []));
        }

        foreach (var (name, slot) in slots)
        {
            if (name is not (Urn or Id) && state.TryGetValue(name, out var wire))
            {
                slot.Set(Wire.Read(wire));
            }
        }
    }

    public void Fail(Exception error)
    {
        foreach (var slot in slots.Values)
        {
            slot.Fail(error);
        }
    }

    /// <summary>Completes each property without a value: with unknown in a preview, otherwise with the default.</summary>
    public void CompleteRest(bool isKnown)
    {
        foreach (var slot in slots.Values)
        {
            slot.Set(new Resolved<object?>(null, isKnown, false, []));
        }
    }

    private static Slot Assign(Resource resource, PropertyInfo property, OutputAttribute attribute)
    {
        var type = property.PropertyType;
        if (!type.IsConstructedGenericType || type.GetGenericTypeDefinition() != typeof(Output<>))
        {
            throw RunException.OutputsHaveIncorrectType([attribute.Name ?? property.Name]);
        }

        var path = $"[Output] {resource.GetType().FullName}.{property.Name}";

        // Reflection finds a private setter only on the declaring type.
        var declared = property.DeclaringType!.GetProperty(
            property.Name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)!;
        var setter = declared.GetSetMethod(nonPublic: true) ?? throw new InvalidOperationException($"{path} has no setter.");
        OutputTypes.Check(path, type.GenericTypeArguments[0]);
        var slot = (Slot)Activator.CreateInstance(typeof(Slot<>).MakeGenericType(type.GenericTypeArguments), resource)!;
        setter.Invoke(resource, [slot.Output]);
        return slot;
    }

    private abstract class Slot
    {
        public abstract IOutput Output { get; }

        /// <summary>Has no effect after the first call, or after a failure.</summary>
        public abstract void Set(Resolved<object?> state);

        public abstract void Fail(Exception error);
    }

    private sealed class Slot<T> : Slot
    {
        private readonly TaskCompletionSource<Resolved<T>> source = new();
        private readonly Resource resource;

        public Slot(Resource resource)
        {
            this.resource = resource;
            Output = new Output<T>(source.Task);
        }

        public override IOutput Output { get; }

        public override void Set(Resolved<object?> state)
        {
            var value = OutputConversion.Convert(state.Value, typeof(T)) is T converted ? converted : default!;
            source.TrySetResult(new Resolved<T>(value, state.IsKnown, state.IsSecret, state.Resources.Add(resource)));
        }

        public override void Fail(Exception error) => source.TrySetException(error);
    }
}
