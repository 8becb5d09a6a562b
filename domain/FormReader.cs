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
    /// Why the form is refused; null when every field so far was read. When all refusals are <see cref="Invalid"/>, this is one
    /// <see cref="Invalid"/> with all field errors in the order of the fields. Otherwise it is the first refusal of another type, without
    /// the field errors.
    /// </summary>
    public Refusal? Refusal =>
        refusals.Find(refusal => refusal is not Invalid)
        ?? (refusals.Count > 0 ? new Invalid(refusals.Cast<Invalid>().SelectMany(invalid => invalid.Errors).ToValueList()) : null);

    /// <summary>
    /// Returns the value of the field. For a refused field it returns the default of <typeparamref name="T"/>, even where null is not
    /// allowed. Therefore use the value only inside the function given to <c>Build</c>, or after a check that <see cref="Refusal"/> is
    /// null.
    /// </summary>
    public T Take<T>(Outcome<T> field)
    {
        if (!field.TryGet(out var value, out var refusal))
        {
            refusals.Add(refusal);
        }

        return value!;
    }

    /// <summary>
    /// Runs <paramref name="build"/> and returns its value. When a field was refused, returns <see cref="Refusal"/> and does not run
    /// <paramref name="build"/>.
    /// </summary>
    public Outcome<T> Build<T>(Func<T> build) => Build(() => Outcome.Of(build()));

    /// <summary>
    /// Builds a value that can itself be refused. When a field was refused, returns <see cref="Refusal"/> and does not run
    /// <paramref name="build"/>.
    /// </summary>
    public Outcome<T> Build<T>(Func<Outcome<T>> build) => Refusal is { } refusal ? refusal : build();
}
