using System.Reflection;
using System.Runtime.CompilerServices;
using Amazon.Lambda.Annotations;
using Shop.Contract.Handlers;
using Shop.Domain;
using Shop.Functions.Hosting;
using Shop.Local.Emulators;

namespace Shop.Tests.Conventions;

/// <summary>Names that no compiler rule checks.</summary>
public sealed class NamingTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] OtherWords = ["Desk", "Editing", "Edits", "Creation", "Migration", "Directory", "Trail"];

    private static readonly IReadOnlyList<Type> Types =
    [
        .. new[] { typeof(Refusal).Assembly, typeof(ProblemTypes).Assembly, typeof(HandlerCatalog).Assembly, typeof(Repository).Assembly }
            .Concat([typeof(Infra.ShopStack).Assembly])
            .Distinct()
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.Namespace?.StartsWith("Shop.", StringComparison.Ordinal) == true
                && !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.EndsWith("_Generated", StringComparison.Ordinal)),
    ];

    [Fact]
    public void Methods_that_return_a_task_end_in_Async() => Assert.Empty(
        from type in Types
        from method in type.GetMethods(Declared)
        where ReturnsTask(method) && !method.Name.EndsWith("Async", StringComparison.Ordinal) && !IsNamedElsewhere(method)
        select $"{type.FullName}.{method.Name}: call it {method.Name}Async.");

    [Fact]
    public void Cancellation_tokens_are_called_cancellationToken() => Assert.Empty(
        from type in Types
        from method in type.GetMethods(Declared)
        where !method.IsSpecialName && !method.Name.Contains('<', StringComparison.Ordinal)
        from parameter in method.GetParameters()
        where parameter.ParameterType == typeof(CancellationToken) && parameter.Name != "cancellationToken"
        select $"{type.FullName}.{method.Name}: call its parameter {parameter.Name} cancellationToken.");

    [Fact]
    public void Type_names_use_the_vocabulary_of_the_architecture_document() => Assert.Empty(
        from type in Types
        from word in OtherWords
        where type.Name.EndsWith(word, StringComparison.Ordinal)
        select $"{type.FullName}: docs/architecture.md has the kinds of classes; {word} is not one of them.");

    [Fact]
    public void No_two_types_have_the_same_name() => Assert.Empty(
        from type in Types
        where type.DeclaringType is null
        group type by type.Name into same
        where same.Count() > 1
        select string.Join(" and ", same.Select(type => type.FullName)));

    private static bool ReturnsTask(MethodInfo method) =>
        typeof(Task).IsAssignableFrom(method.ReturnType)
        || method.ReturnType == typeof(ValueTask)
        || (method.ReturnType.IsGenericType && method.ReturnType.GetGenericTypeDefinition() == typeof(ValueTask<>));

    // Lambda entry points, members of vendor types and interfaces, and what the compiler makes.
    private static bool IsNamedElsewhere(MethodInfo method) =>
        method.IsDefined(typeof(LambdaFunctionAttribute))
        || method.Name.Contains('<', StringComparison.Ordinal)
        || method.Name.StartsWith("get_", StringComparison.Ordinal)
        || method.Name == "Invoke"
        || method.GetBaseDefinition() != method
        || method.DeclaringType!.GetInterfaces().Any(type =>
            !Types.Contains(type) && method.DeclaringType.GetInterfaceMap(type).TargetMethods.Contains(method));
}
