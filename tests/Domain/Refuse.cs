using Shop.Domain;

namespace Shop.Tests.Domain;

/// <summary>Assertions about refusals.</summary>
internal static class Refuse
{
    public static void With<T>(Refusal expected, Outcome<T> outcome) => Assert.Equal(expected, Reason(outcome));

    /// <summary>The refusal's message; a field error's message starts with the name of the field.</summary>
    public static void Saying<T>(string message, Outcome<T> outcome) => Assert.Equal(message, Reason(outcome).Message);

    /// <summary>Exactly these fields, in any order, each with a message.</summary>
    public static void Fields<T>(Outcome<T> outcome, params string[] fields)
    {
        var invalid = Assert.IsType<Invalid>(Reason(outcome));
        Assert.Equal(fields.Order(), invalid.Errors.Select(e => e.Field).Order());
        Assert.All(invalid.Errors, e => Assert.NotEmpty(e.Message));
    }

    private static Refusal Reason<T>(Outcome<T> outcome)
    {
        Assert.False(outcome.TryGet(out var value, out var reason), $"Accepted: {value}");
        return reason!;
    }
}
