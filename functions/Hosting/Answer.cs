using System.Diagnostics.CodeAnalysis;

namespace Shop.Functions.Hosting;

/// <summary>A value, or the problem to answer with where the refusal is the API's and not the domain's.</summary>
internal sealed class Answer<T>
{
    private readonly T? value;
    private readonly Problem? problem;

    public Answer(T value) => this.value = value;

    public Answer(Problem problem) => this.problem = problem;

    public static implicit operator Answer<T>(T value) => new(value);

    public static implicit operator Answer<T>(Problem problem) => new(problem);

    public bool TryGet([MaybeNullWhen(false)] out T got, [NotNullWhen(false)] out Problem? why)
    {
        (got, why) = (value, problem);
        return problem is null;
    }
}
