using System.Text.RegularExpressions;

namespace Shop.Domain.Users;

/// <summary>
/// An E.164 phone number: <c>+</c> and 7 to 15 digits, the first not 0. Spaces, dots, hyphens and parentheses in the input are removed.
/// </summary>
/// <example>+442079460018</example>
public sealed partial record Phone : Text
{
    private Phone(string value)
        : base(value)
    {
    }

    public static Outcome<Phone> Read(string? text, string field = "phone")
    {
        var number = Separators().Replace(text ?? "", "");
        return Number().IsMatch(number)
            ? new Phone(number)
            : Invalid.Field(field, "must be an international phone number, such as +4930123456");
    }

    [GeneratedRegex(@"[ .()-]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"\A\+[1-9][0-9]{6,14}\z")]
    private static partial Regex Number();
}
