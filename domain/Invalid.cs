namespace Shop.Domain;

/// <summary>At least one field of the request breaks a rule.</summary>
public sealed record Invalid : Refusal
{
    /// <exception cref="ArgumentException"><paramref name="errors"/> is empty.</exception>
    public Invalid(ValueList<FieldError> errors)
    {
        ArgumentOutOfRangeException.ThrowIfZero(errors.Count, nameof(errors));
        Errors = errors;
    }

    public ValueList<FieldError> Errors { get; }

    public override string Message => string.Join(' ', Errors.Select(e => $"{e.Field} {e.Message}."));

    public static Invalid Field(string field, string message) => new([new FieldError(field, message)]);
}

/// <param name="Field">The camelCase path of the field in the API's JSON, such as <c>price.amount</c>.</param>
/// <param name="Message">Completes a sentence that starts with the name of the field: <c>is required</c>.</param>
public sealed record FieldError(string Field, string Message);
