using System.Text.RegularExpressions;

namespace Shop.Domain;

/// <summary>
/// Why the shop refuses a request. Each refusal is a sealed record with its data. The name of the type is the code of the refusal, so
/// renaming a type changes the API.
/// </summary>
public abstract partial record Refusal
{
    /// <summary>A stable, unique code in kebab-case; clients may rely on it.</summary>
    public string Code => CodeOf(GetType());

    /// <summary>One English sentence for the person who sent the request. It never repeats what was sent.</summary>
    public abstract string Message { get; }

    /// <summary>Converts the name of the type to kebab-case: <c>out-of-stock</c> for <c>OutOfStock</c>.</summary>
    public static string CodeOf(Type refusal) => WordStart().Replace(refusal.Name, "-$0").ToLowerInvariant();

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex WordStart();
}

/// <summary>A temporary refusal: the same request can succeed later.</summary>
public interface IRetryLater
{
    /// <summary>How long to wait before the next attempt.</summary>
    TimeSpan RetryAfter { get; }
}
