using System.Runtime.CompilerServices;
using Shop.Domain;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Hosting;

namespace Shop.Tests.Functions.Hosting;

public sealed class RefusalTests
{
    public static TheoryData<Type> AllRefusals =>
        [.. typeof(Refusal).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Refusal)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(AllRefusals))]
    public void Every_refusal_of_the_domain_has_a_status(Type refusal) =>
        Assert.InRange(Refusals.StatusOf((Refusal)RuntimeHelpers.GetUninitializedObject(refusal)), 400, 499);

    [Fact]
    public void A_problem_carries_code_and_message_of_the_refusal()
    {
        var problem = Refusals.ToProblem(new CannotSell(Role.Customer));
        Assert.Equal(
            ("urn:problem-type:shop:cannot-sell", "Cannot sell", 403, "Users with the role customer cannot sell products."),
            (problem.Type, problem.Title, problem.Status, problem.Detail));
    }

    [Fact]
    public void An_invalid_request_names_all_fields()
    {
        var problem = Refusals.ToProblem(new Invalid([new("name", "is required"), new("price.amount", "must be 1 to 9")]));
        Assert.Equal(400, problem.Status);
        Assert.Equal([new ProblemField("name", "is required"), new ProblemField("price.amount", "must be 1 to 9")], problem.Errors!);
    }
}
