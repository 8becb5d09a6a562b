using System.Reflection;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;
using Shop.Tests.Support;

namespace Shop.Tests.Functions.Hosting;

/// <summary>The problems that handlers declare with <c>[Refuses]</c>, compared with those that routes answer in tests.</summary>
[Collection(AfterAllOtherTests.Name)]
public sealed class DocumentedIsAnsweredTests
{
    private const string EndToEnd = "Shop.Tests.EndToEnd";

    private static IReadOnlyList<AnsweredProblem> Answered => [.. AnsweredProblems.OfThisProject, .. AnsweredProblems.Of(EndToEnd) ?? []];

    private static IReadOnlyList<AnsweredProblem> Declared =>
    [
        .. from route in HandlerCatalog.Deployed.Routes
           from refuses in route.Handler.Method.GetCustomAttributes<RefusesAttribute>()
           select new AnsweredProblem($"{route.Route}", refuses.Status, refuses.Code),
    ];

    [Fact]
    public void Every_problem_that_a_route_answers_is_declared_by_its_handler() => AssertNone(Undeclared(Answered, Declared));

    [WholeRunFact]
    public void Every_problem_that_a_handler_declares_is_answered_in_a_test_of_Functions_or_EndToEnd() =>
        AssertNone(Unanswered(Answered, Declared));

    [Fact]
    public void An_undeclared_problem_and_a_declared_problem_that_no_test_answers_are_found()
    {
        var (first, others) = (Declared[0], Declared.Skip(1).ToList());
        Assert.Contains($"add [Refuses<{NameOf(first)}>]", Assert.Single(Undeclared(Declared, others)), StringComparison.Ordinal);
        Assert.Contains($"or remove [Refuses<{NameOf(first)}>]", Assert.Single(Unanswered(others, Declared)), StringComparison.Ordinal);
        var otherStatus = first with { Status = first.Status + 1 };
        Assert.Single(Undeclared([otherStatus], Declared));
        Assert.Empty(Undeclared([.. ProblemTypes.OfEveryRoute.Select(code => first with { Code = code })], Declared));
    }

    private static IEnumerable<string> Undeclared(IEnumerable<AnsweredProblem> answered, IEnumerable<AnsweredProblem> declared) => answered
        .Where(problem => Files.ContainsKey(problem.Route) && !ProblemTypes.OfEveryRoute.Contains(problem.Code))
        .Except(declared)
        .Select(problem => $"{Files[problem.Route]}: add [Refuses<{NameOf(problem)}>]: a test gets {problem.Status} {problem.Code} from {problem.Route}.");

    private static IEnumerable<string> Unanswered(IEnumerable<AnsweredProblem> answered, IEnumerable<AnsweredProblem> declared) => declared
        .Except(answered)
        .Select(problem =>
            $"{Files[problem.Route]}: add a test that gets {problem.Status} {problem.Code} from {problem.Route}, or remove [Refuses<{NameOf(problem)}>].");

    private static Dictionary<string, string> Files { get; } = HandlerCatalog.Deployed.Routes.ToDictionary(
        one => $"{one.Route}", one => $"functions/{one.Handler.Feature}/{one.Handler.Name}.cs");

    private static string NameOf(AnsweredProblem problem) =>
        string.Concat(problem.Code.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static void AssertNone(IEnumerable<string> findings)
    {
        var all = findings.Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    /// <summary>Judges what all tests of both projects observe together, so it skips filtered runs and runs of one project.</summary>
    private sealed class WholeRunFactAttribute : FactAttribute
    {
        public WholeRunFactAttribute() => Skip = AnsweredProblems.Of(EndToEnd) is null
            ? "Judged only after EndToEnd in the same run of ./shop test without a filter."
            : null;
    }
}

/// <summary>xUnit runs the collections without parallelization after all others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AfterAllOtherTests
{
    public const string Name = "after all other tests";
}
