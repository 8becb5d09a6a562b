namespace Stripe;

public abstract class AnyOf
{
    public abstract object Value { get; }
}

/// <summary>A value of one of two types.</summary>
public class AnyOf<T1, T2> : AnyOf
{
    private AnyOf(object value) => Value = value;

    public override object Value { get; }

    public static implicit operator AnyOf<T1, T2>(T1 value) => value is null ? null : new AnyOf<T1, T2>((object)value);

    public static implicit operator AnyOf<T1, T2>(T2 value) => value is null ? null : new AnyOf<T1, T2>((object)value);
}
