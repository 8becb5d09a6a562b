namespace Shop.Functions.Hosting;

/// <summary>
/// A refusal that the route can return, in addition to those that every route can return (<see cref="ProblemTypes.OfEveryRoute"/>). The
/// OpenAPI document lists it. The tests compare the answers with the declarations: every declared refusal occurs in a test, and every
/// refusal that occurs is declared.
/// </summary>
/// <typeparam name="T">A refusal of the domain or of the API; <see cref="Refusals"/> has its status.</typeparam>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class RefusesAttribute<T> : RefusesAttribute
    where T : Refusal
{
    public override Type Refusal => typeof(T);
}

/// <summary>The base class of <see cref="RefusesAttribute{T}"/> without the type parameter, for reflection.</summary>
public abstract class RefusesAttribute : Attribute
{
    public abstract Type Refusal { get; }

    /// <summary>The HTTP status of the answer.</summary>
    public int Status => Refusals.StatusOf(Refusal);

    /// <summary>The code at the end of the problem's <c>type</c>.</summary>
    public string Code => Domain.Refusal.CodeOf(Refusal);
}
