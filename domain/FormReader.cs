namespace Shop.Domain;

/// <summary>Reads the fields of a form one after the other, collects every field error and then builds the value.</summary>
/// <example>
/// <code>
/// var form = new FormReader();
/// var email = form.Take(Email.Read(body.Email));
/// var name = form.Take(PersonName.Read(body.Name));
/// return form.Build(() => new Registrant(email, name));
/// </code>
/// </example>
public sealed class FormReader
{
    private readonly List<Refusal> refusals = [];

    /// <summary>
    /// Why the form is refused; null when every field so far was read. One <see cref="Invalid"/> holds all field errors in the order of
    /// the fields. A refusal of another type outranks field errors; of several such refusals it is the first.
    /// </summary>
    public Refusal? Refusal =>
        refusals.Find(refusal => refusal is not Invalid)
        ?? (refusals.Count > 0 ? new Invalid(refusals.Cast<Invalid>().SelectMany(invalid => invalid.Errors).ToValueList()) : null);

    /// <summary>
    /// The value of the field. When the field is refused, the default of <typeparamref name="T"/>, even where null is not allowed: use the
    /// value only in the function given to <c>Build</c>, or after <see cref="Refusal"/> was null.
    /// </summary>
    public T Take<T>(Outcome<T> field)
    {
        if (!field.TryGet(out var value, out var refusal))
        {
            refusals.Add(refusal);
        }

        return value!;
    }

    /// <summary>The built value, or <see cref="Refusal"/>; <paramref name="build"/> then does not run.</summary>
    public Outcome<T> Build<T>(Func<T> build) => Build(() => Outcome.Of(build()));

    /// <summary>As the other overload, for a value that can itself be refused.</summary>
    public Outcome<T> Build<T>(Func<Outcome<T>> build) => Refusal is { } refusal ? refusal : build();
}
