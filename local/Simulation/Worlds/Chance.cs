using System.Globalization;

namespace Shop.Local.Simulation.Worlds;

/// <summary>Everything random in one world, from one seed.</summary>
internal sealed class Chance(int seed)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly Random random = new(seed);

    public bool Is(double probability) => probability > 0 && random.NextDouble() < probability;

    public double Fraction() => random.NextDouble();

    /// <returns>A number from 0 to <paramref name="below"/>, without it.</returns>
    public int Number(int below) => random.Next(below);

    public int Between(int from, int to) => random.Next(from, to + 1);

    public TimeSpan Milliseconds(int from, int to) => TimeSpan.FromMilliseconds(Between(from, to));

    public TimeSpan Seconds(int from, int to) => Milliseconds(from * 1_000, to * 1_000);

    public T One<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        random.Shuffle(all);
        return all;
    }

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    public string Token(int length = 24) => random.GetString(Letters, length);

    public string Id() => new Guid(Bytes(16)).ToString("D", CultureInfo.InvariantCulture);
}
