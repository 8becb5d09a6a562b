using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Shop.Domain.Events;

/// <summary>
/// The id of an event: <c>evt_</c> and 26 base32 digits. The id is derived from subject, version and kind, so the same change always has
/// the same id. Ids are not ordered by time.
/// </summary>
/// <example>evt_01KJMJ2M00000000000000000A</example>
public sealed record EventId
{
    private const string Prefix = "evt_";

    private readonly string text;

    private EventId(string text) => this.text = text;

    public static EventId Of(Subject subject, long version, EventKind kind)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{subject}#{version}#{kind.Wire()}"));
        return new(Prefix + Base32.Encode(BinaryPrimitives.ReadUInt128BigEndian(hash)));
    }

    public static bool TryParse(string? text, [NotNullWhen(true)] out EventId? id)
    {
        id = text is not null && text.StartsWith(Prefix, StringComparison.Ordinal) && Base32.TryDecode(text.AsSpan(Prefix.Length), out _)
            ? new EventId(text)
            : null;
        return id is not null;
    }

    /// <exception cref="FormatException">The text is not an event id.</exception>
    public static EventId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not an event id.");

    public override string ToString() => text;
}
