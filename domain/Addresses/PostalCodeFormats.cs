using System.Collections.Frozen;

namespace Shop.Domain.Addresses;

/// <summary>
/// The formats of postal codes: <c>9</c> is a digit, <c>A</c> a letter, <c>X</c> a digit or a letter. The client may leave out a space or a
/// hyphen.
/// </summary>
internal static class PostalCodeFormats
{
    private static readonly FrozenDictionary<string, string[]> Formats = new (string Formats, string Countries)[]
    {
        ("999", "FO IS"),
        ("9999", "AT AU BE BG CH CY DK GE GL HU LI LU NO NZ PH SI TN ZA"),
        ("99999", "DE EE ES FI FR HR ID IT KR MA MC ME MX MY SM TH TR UA VA"),
        ("999999", "CN IN RO RU SG"),
        ("999 99", "CZ GR SE SK"),
        ("9999 AA", "NL"),
        ("99-999", "PL"),
        ("9999-999", "PT"),
        ("99999-999", "BR"),
        ("999-9999", "JP"),
        ("A9A 9A9", "CA"),
        ("AXX XXXX", "IE"),
        ("99999;99999-9999", "US PR GU VI AS MP UM"),
        ("9999999;99999", "IL"),
        ("AA99 9AA;AA9 9AA;A99 9AA;A9 9AA;AA9A 9AA;A9A 9AA", "GB GG IM JE"),
    }.SelectMany(row => row.Countries.Split(' ').Select(country => KeyValuePair.Create(country, row.Formats.Split(';'))))
        .ToFrozenDictionary(StringComparer.Ordinal);

    // Some senders write a postal code for these countries anyway, so the code is optional and is not refused.
    private static readonly FrozenSet<string> Without =
        ("AE AG AO AW BF BI BJ BS BW BZ CD CF CG CI CK CM DJ DM ER FJ GD GM GQ GY HK KI KM KN KP ML MO MR MW NR NU QA RW SB SC SL SR " +
        "ST SY TF TG TK TL TO TV UG VU YE ZW").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    internal static bool HasCodes(Country country) => !Without.Contains(country.Code);

    /// <summary>The formats of a country; null when the shop does not know them.</summary>
    internal static IReadOnlyList<string>? Of(Country country) => Formats.GetValueOrDefault(country.Code);

    /// <summary>Converts a code to the format <paramref name="format"/>; null when the code does not match the format.</summary>
    internal static string? Fit(string code, string format)
    {
        var signs = code.Where(sign => sign is not (' ' or '-')).ToArray();
        var used = 0;
        var written = new char[format.Length];
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] is ' ' or '-')
            {
                written[i] = format[i];
            }
            else if (used < signs.Length && Takes(format[i], signs[used]))
            {
                written[i] = signs[used++];
            }
            else
            {
                return null;
            }
        }

        return used == signs.Length ? new string(written) : null;
    }

    internal static string Example(string format) => format.Replace('9', '1').Replace('X', '1');

    private static bool Takes(char place, char sign) => place switch
    {
        '9' => char.IsAsciiDigit(sign),
        'A' => char.IsAsciiLetterUpper(sign),
        _ => char.IsAsciiDigit(sign) || char.IsAsciiLetterUpper(sign),
    };
}
