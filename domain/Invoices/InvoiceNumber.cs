using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Shop.Domain.Invoices;

/// <summary>
/// The number of an invoice or of a credit note. Each kind has its own sequence, which starts with 1 and has no gaps. The text has at least
/// six digits.
/// </summary>
/// <example>INV-000042</example>
public sealed record InvoiceNumber
{
    private const int Digits = 6;

    /// <exception cref="ArgumentOutOfRangeException">The sequence number is below 1.</exception>
    public InvoiceNumber(InvoiceKind kind, long sequence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence, 1);
        (Kind, Sequence) = (kind, sequence);
    }

    public InvoiceKind Kind { get; }

    public long Sequence { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out InvoiceNumber? number)
    {
        number = Enum.GetValues<InvoiceKind>()
            .Select(kind => text is not null && text.StartsWith(kind.Prefix(), StringComparison.Ordinal)
                && long.TryParse(text.AsSpan(kind.Prefix().Length), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
                && sequence > 0 ? new InvoiceNumber(kind, sequence) : null)
            .FirstOrDefault(parsed => parsed?.ToString() == text);
        return number is not null;
    }

    /// <exception cref="FormatException">The text is not the number of an invoice.</exception>
    public static InvoiceNumber Parse(string text) =>
        TryParse(text, out var number) ? number : throw new FormatException("Not the number of an invoice.");

    public override string ToString() => Kind.Prefix() + Sequence.ToString($"D{Digits}", CultureInfo.InvariantCulture);
}

public enum InvoiceKind
{
    Invoice,

    /// <summary>It takes back a part of an invoice, or all of it.</summary>
    CreditNote,
}

internal static class InvoiceKinds
{
    public static string Prefix(this InvoiceKind kind) => kind switch
    {
        InvoiceKind.Invoice => "INV-",
        InvoiceKind.CreditNote => "CRN-",
    };
}
