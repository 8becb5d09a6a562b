using System.Diagnostics.CodeAnalysis;

namespace Shop.Domain;

internal static class Argument
{
    /// <exception cref="ArgumentException"><paramref name="holds"/> is false; <paramref name="rule"/> is the message.</exception>
    internal static void Require([DoesNotReturnIf(false)] bool holds, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException(rule);
        }
    }
}
