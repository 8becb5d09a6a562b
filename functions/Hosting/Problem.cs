using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Shop.Domain;

namespace Shop.Functions.Hosting;

/// <summary>Why a request was not carried out, as RFC 9457 writes it.</summary>
/// <param name="Type">Stable: clients may rely on it.</param>
/// <param name="Detail">One English sentence for the person who asked.</param>
/// <param name="Errors">The fields at fault, for a 400.</param>
/// <param name="RequestId">What to quote when reporting a 500.</param>
/// <param name="Left">How many can be had, when more were asked for.</param>
internal sealed record Problem(
    [property: Required] string Type,
    [property: Required] string Title,
    [property: Required] int Status,
    [property: Required] string Detail,
    IReadOnlyList<ProblemField>? Errors = null,
    string? RequestId = null,
    int? Left = null)
{
    /// <summary>When to ask again.</summary>
    [JsonIgnore]
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A title that says no more than the code, so that it is as stable as the type.</summary>
    public static Problem Of(int status, string code, string detail) =>
        new(ProblemTypes.Of(code), char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' '), status, detail);

    public static Problem Invalid(IEnumerable<FieldError> errors) =>
        Of(400, ProblemTypes.Invalid, "At least one field is not valid.") with
        {
            Errors = [.. errors.Select(error => new ProblemField(error.Field, error.Message))],
        };

    public static Problem Invalid(string field, string message) => Invalid([new FieldError(field, message)]);
}

/// <param name="Field">A path in the request's JSON, the name of a query parameter, or <c>body</c> for the whole body.</param>
/// <param name="Message">What it must be, to be read after its name.</param>
internal sealed record ProblemField([property: Required] string Field, [property: Required] string Message);
