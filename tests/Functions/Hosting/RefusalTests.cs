using Shop.Domain;
using Shop.Domain.Products;
using Shop.Domain.Users;
using Shop.Functions.Hosting;

namespace Shop.Tests.Functions.Hosting;

public sealed class RefusalTests
{
    public static TheoryData<Type> AllRefusals =>
    [
        .. new[] { typeof(Refusal).Assembly, typeof(Refusals).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Refusal)) && !type.IsAbstract),
    ];

    [Theory]
    [MemberData(nameof(AllRefusals))]
    public void Every_refusal_of_the_domain_and_the_API_has_an_error_status(Type refusal) => Assert.InRange(Refusals.StatusOf(refusal), 400, 503);

    [Fact]
    public void API_Gateway_and_the_functions_use_the_same_problem_codes() => Assert.Equal(
        [
            ProblemTypes.Invalid, ProblemTypes.Unauthenticated, ProblemTypes.Forbidden, ProblemTypes.NotFound, ProblemTypes.EditConflict,
            ProblemTypes.KeyReused, ProblemTypes.TooManyRequests, ProblemTypes.Internal, ProblemTypes.Unavailable,
        ],
        new[]
        {
            typeof(Invalid), typeof(Unauthenticated), typeof(Forbidden), typeof(NotFound), typeof(EditConflict), typeof(IdempotencyKeyReused),
            typeof(TooManyRequests), typeof(Internal), typeof(Unavailable),
        }.Select(Refusal.CodeOf));

    [Fact]
    public void A_problem_has_code_and_message_of_the_refusal()
    {
        var problem = Refusals.ToProblem(new CannotSell(Role.Customer));
        Assert.Equal(
            ("urn:problem-type:shop:cannot-sell", "Cannot sell", 403, "Users with the role customer cannot sell products."),
            (problem.Type, problem.Title, problem.Status, problem.Detail));
    }

    [Fact]
    public void An_invalid_request_lists_all_fields()
    {
        var problem = Refusals.ToProblem(new Invalid([new("name", "is required"), new("price.amount", "must be 1 to 9")]));
        Assert.Equal(400, problem.Status);
        Assert.Equal([new ProblemField("name", "is required"), new ProblemField("price.amount", "must be 1 to 9")], problem.Errors!);
    }
}
