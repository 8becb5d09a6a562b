using Shop.Domain;
using Shop.Domain.Users;

namespace Shop.Tests.Domain;

public sealed class OutcomeTests
{
    private static readonly Outcome<int> Two = 2;
    private static readonly Outcome<int> NoRole = new RoleNotSelfAssignable();
    private static readonly Outcome<int> BadName = new Invalid([new FieldError("name", "is required")]);
    private static readonly Outcome<int> BadPrice = new Invalid([new FieldError("price.amount", "is required")]);

    [Fact]
    public void Map_and_Bind_run_on_a_success()
    {
        Assert.Equal("2", Two.Map(n => $"{n}").Require());
        Assert.Equal(3, Two.Bind(n => Outcome.Of(n + 1)).Require());
        Refuse.With(new RoleNotSelfAssignable(), Two.Bind(_ => NoRole));
    }

    [Fact]
    public void Map_and_Bind_return_a_refusal_without_running()
    {
        Refuse.With(new RoleNotSelfAssignable(), NoRole.Map<int>(_ => throw new InvalidOperationException("Ran.")));
        Refuse.With(new RoleNotSelfAssignable(), NoRole.Bind<int>(_ => throw new InvalidOperationException("Ran.")));
    }

    [Fact]
    public void Match_runs_the_function_for_success_or_refusal()
    {
        Assert.Equal("2", Two.Match(n => $"{n}", reason => reason.Code));
        Assert.Equal("role-not-self-assignable", NoRole.Match(n => $"{n}", reason => reason.Code));
    }

    [Fact]
    public void Requiring_the_value_of_a_refusal_throws() => Assert.Throws<InvalidOperationException>(() => NoRole.Require());

    [Fact]
    public void Outcomes_with_equal_content_are_equal()
    {
        Assert.Equal(Two, Outcome.Of(2));
        Assert.Equal(BadName, Outcome.Refuse<int>(new Invalid([new FieldError("name", "is required")])));
        Assert.NotEqual(BadName, BadPrice);
    }

    [Fact]
    public void An_invalid_refusal_without_field_errors_throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new Invalid([]));
}
