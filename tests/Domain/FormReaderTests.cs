using Shop.Domain;
using Shop.Domain.Users;

namespace Shop.Tests.Domain;

public sealed class FormReaderTests
{
    private static readonly Outcome<int> Two = 2;
    private static readonly Outcome<string> Text = "two";
    private static readonly Outcome<int> NoRole = new RoleNotSelfAssignable();
    private static readonly Outcome<int> BadName = new Invalid([new FieldError("name", "is required")]);
    private static readonly Outcome<string> BadPrice =
        new Invalid([new FieldError("price.amount", "is required"), new FieldError("price.currency", "is required")]);

    private readonly FormReader form = new();

    [Fact]
    public void Builds_the_value_when_every_field_was_read()
    {
        var (number, text) = (form.Take(Two), form.Take(Text));
        Assert.Null(form.Refusal);
        Assert.Equal((2, "two"), form.Build(() => (number, text)).Require());
    }

    [Fact]
    public void A_form_without_fields_builds_its_value() => Assert.Equal(1, form.Build(() => 1).Require());

    [Fact]
    public void The_built_value_can_be_refused()
    {
        form.Take(Two);
        Refuse.With(new RoleNotSelfAssignable(), form.Build(() => NoRole));
    }

    [Fact]
    public void All_field_errors_are_reported_together_in_the_order_of_the_fields()
    {
        form.Take(BadName);
        form.Take(Two);
        form.Take(BadPrice);
        form.Take(BadName);
        Refuse.Fields(form.Build(() => 1), "name", "price.amount", "price.currency", "name");
    }

    [Fact]
    public void Nothing_is_built_from_a_refused_field()
    {
        var (number, text) = (form.Take(BadName), form.Take(BadPrice));
        Assert.Equal(0, number);
        Assert.Null(text);
        Assert.False(form.Build<string>(string () => throw new InvalidOperationException("Ran.")).TryGet(out _, out _));
        Assert.False(form.Build(Outcome<string> () => throw new InvalidOperationException("Ran.")).TryGet(out _, out _));
    }

    [Fact]
    public void A_refusal_of_another_type_replaces_field_errors()
    {
        form.Take(BadName);
        form.Take(NoRole);
        form.Take(BadPrice);
        Refuse.With(new RoleNotSelfAssignable(), form.Build(() => 1));
    }

    [Fact]
    public void The_first_of_two_refusals_of_other_types_is_returned()
    {
        form.Take(NoRole);
        form.Take(Outcome.Refuse<int>(new RoleNotAssignable(Role.Vendor)));
        Refuse.With(new RoleNotSelfAssignable(), form.Build(() => 1));
    }
}
