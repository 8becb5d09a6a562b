using System.Reflection;
using Shop.Tests.Functions.Support;
using Xunit.Sdk;

namespace Shop.Tests.Functions.Storage;

/// <summary>
/// Runs the tests of stores and handlers a second time, over the in-memory DynamoDB of the simulation. The same tests pass over DynamoDB
/// Local, so both do the same for everything that the tests observe.
/// </summary>
public sealed class MemoryContractTests
{
    public static TheoryData<string> Classes =>
    [
        .. from type in typeof(MemoryContractTests).Assembly.GetTypes()
           where type.GetConstructors() is [var constructor] && constructor.GetParameters() is [{ ParameterType: var first }]
               && first == typeof(DynamoDb) && typeof(IAsyncLifetime).IsAssignableFrom(type)
           select type.FullName,
    ];

    [Theory]
    [MemberData(nameof(Classes))]
    public async Task The_tests_of_a_class_pass_over_the_in_memory_DynamoDB(string name)
    {
        var type = typeof(MemoryContractTests).Assembly.GetType(name)!;
        var failures = new List<string>();
        foreach (var method in type.GetMethods().Where(one => one.IsDefined(typeof(FactAttribute))))
        {
            foreach (var arguments in ArgumentsOf(method))
            {
                failures.AddRange(await FailuresAsync(type, method, arguments));
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static IEnumerable<object?[]> ArgumentsOf(MethodInfo test) => test.IsDefined(typeof(TheoryAttribute))
        ? test.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(test)).Select(row => row ?? [null])
        : [[]];

    private static async Task<IReadOnlyList<string>> FailuresAsync(Type type, MethodInfo method, object?[] arguments)
    {
        var test = Activator.CreateInstance(type, DynamoDb.InMemory())!;
        try
        {
            await ((IAsyncLifetime)test).InitializeAsync();
            await ((Task?)method.Invoke(test, BindingFlags.DoNotWrapExceptions, null, method.ResolveMethodArguments(arguments!), null)
                ?? Task.CompletedTask);
            return [];
        }
        catch (UnitsNotCountedException)
        {
            return [];
        }
        catch (Exception failure)
        {
            return [$"{type.Name}.{method.Name}: {failure.Message.ReplaceLineEndings(" ")}"];
        }
        finally
        {
            await ((IAsyncLifetime)test).DisposeAsync();
        }
    }
}
