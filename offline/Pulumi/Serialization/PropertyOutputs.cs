using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The [Output] properties of one resource, assigned at construction and completed when the monitor answers.</summary>
internal sealed class PropertyOutputs
{
    private const string Urn = "urn";
    private const string Id = "id";

    private readonly ImmutableDictionary<string, Slot> _slots;

    private PropertyOutputs(ImmutableDictionary<string, Slot> slots) => _slots = slots;

    /// <param name="resource">The resource under construction.</param>
    /// <param name="declaredHereToo">False for a component that runs in the program: it assigns its own outputs.</param>
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
        _slots[Urn].Set(Resolved.Known<object?>(urn));
        if (_slots.TryGetValue(Id, out var own))
        {
            own.Set(new Resolved<object?>(id ?? "", !string.IsNullOrEmpty(id), false, []));
        }

        foreach (var (name, slot) in _slots)
        {
            if (name is not (Urn or Id) && state.TryGetValue(name, out var wire))
            {
                slot.Set(Wire.Read(wire));
            }
        }
    }

    public void Fail(Exception error)
    {
        foreach (var slot in _slots.Values)
        {
            slot.Fail(error);
        }
    }

    /// <summary>Gives the default to every property that got no value; a preview does not know even that.</summary>
    public void CompleteRest(bool isKnown)
    {
        foreach (var slot in _slots.Values)
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

        // Only its own type shows a property's private setter.
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

        /// <summary>Without effect once set or failed.</summary>
        public abstract void Set(Resolved<object?> state);

        public abstract void Fail(Exception error);
    }

    private sealed class Slot<T> : Slot
    {
        private readonly TaskCompletionSource<Resolved<T>> _source = new();
        private readonly Resource _resource;

        public Slot(Resource resource)
        {
            _resource = resource;
            Output = new Output<T>(_source.Task);
        }

        public override IOutput Output { get; }

        public override void Set(Resolved<object?> state)
        {
            var value = OutputConversion.Convert(state.Value, typeof(T)) is T converted ? converted : default!;
            _source.TrySetResult(new Resolved<T>(value, state.IsKnown, state.IsSecret, state.Resources.Add(_resource)));
        }

        public override void Fail(Exception error) => _source.TrySetException(error);
    }
}
