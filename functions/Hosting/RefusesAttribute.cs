namespace Shop.Functions.Hosting;

/// <summary>
/// A refusal that the route can answer, besides those that every route can (<see cref="ProblemTypes.OfEveryRoute"/>); feeds the OpenAPI
/// document. The tests observe every answer and compare: each declared refusal is answered, each answered one is declared.
/// </summary>
/// <typeparam name="T">A refusal of the domain or of the API; <see cref="Refusals"/> has its status.</typeparam>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class RefusesAttribute<T> : RefusesAttribute
    where T : Refusal
{
    public override Type Refusal => typeof(T);
}

/// <summary>The untyped view of <see cref="RefusesAttribute{T}"/>, for reflection.</summary>
public abstract class RefusesAttribute : Attribute
{
    public abstract Type Refusal { get; }

    /// <summary>The HTTP status that answers it.</summary>
    public int Status => Refusals.StatusOf(Refusal);

    /// <summary>The end of the problem's <c>type</c>.</summary>
    public string Code => Domain.Refusal.CodeOf(Refusal);
}
