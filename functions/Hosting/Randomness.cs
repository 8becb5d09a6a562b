using System.Buffers.Binary;
using System.Security.Cryptography;
using Shop.Domain.Carts;

namespace Shop.Functions.Hosting;

/// <summary>The source of new ids, request tokens and the length of pauses. A simulation replaces it to repeat a run exactly.</summary>
internal class Randomness
{
    /// <param name="now">The time that the id contains.</param>
    public T NewId<T>(DateTimeOffset now)
        where T : TimeOrderedId<T>, ITimeOrderedId<T>
    {
        Span<byte> bytes = stackalloc byte[TimeOrderedId.RandomBytes];
        Fill(bytes);
        return TimeOrderedId<T>.From(now, bytes);
    }

    public GuestCartId NewGuestCartId()
    {
        Span<byte> bytes = stackalloc byte[GuestCartId.RandomBytes];
        Fill(bytes);
        return GuestCartId.From(bytes);
    }

    /// <summary>A token that makes a repeated request of DynamoDB take effect once.</summary>
    public string NewRequestToken()
    {
        Span<byte> bytes = stackalloc byte[16];
        Fill(bytes);
        return $"{new Guid(bytes)}";
    }

    /// <param name="bound">Higher than 0.</param>
    /// <returns>0 or more, and less than <paramref name="bound"/>.</returns>
    public int Below(int bound)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        Fill(bytes);
        return (int)(BinaryPrimitives.ReadUInt32LittleEndian(bytes) % bound);
    }

    /// <summary>Fills the span with cryptographically strong random bytes.</summary>
    protected virtual void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
