using System.CommandLine;
using System.Globalization;

namespace Shop.Local.Verbs;

/// <summary>Checks options that are whole numbers.</summary>
internal static class NumberOption
{
    /// <summary>Accepts only whole numbers in the range. The error for any other value is one sentence that contains the range.</summary>
    public static Option<T> InRange<T>(this Option<T> option, int minimum, int maximum = int.MaxValue)
    {
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(TryParse(token.Value, out var number) && number >= minimum && number <= maximum))
            {
                var range = maximum == int.MaxValue ? $"{minimum} or more" : $"{minimum} to {maximum}";
                result.AddError($"{option.Name} must be a number, {range}, not '{token.Value}'.");
            }
        });
        return option;
    }

    private static bool TryParse(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
