using System.Reflection;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.Core;
using Shop.Contract.Handlers;
using Shop.Functions.Hosting;
using Shop.Local.Emulators;

namespace Shop.Tests.Conventions;

public sealed class HandlerConventionsTests
{
    private static readonly Assembly Functions = typeof(AccessAttribute).Assembly;

    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<string, MethodInfo> Methods = Functions.GetTypes()
        .SelectMany(type => type.GetMethods(Declared))
        .Where(method => method.IsDefined(typeof(LambdaFunctionAttribute)))
        .ToDictionary(method => $"{method.DeclaringType!.FullName}.{method.Name}");

    public static TheoryData<string> Handlers => [.. Methods.Keys];

    [Theory]
    [MemberData(nameof(Handlers))]
    public void Every_handler_has_exactly_one_source_of_its_invocations(string handler) => Assert.Single(
        new[]
        {
            Has<RestApiAttribute>(handler), Has<CognitoTriggerAttribute>(handler), Has<MapsStreamAttribute>(handler),
            Has<QueueAttribute>(handler), Has<ScheduledAttribute>(handler), Has<WorkflowTaskAttribute>(handler),
        },
        source => source);

    [Theory]
    [MemberData(nameof(Handlers))]
    public void Every_route_is_public_or_names_its_roles(string handler) =>
        Assert.Equal(Has<RestApiAttribute>(handler), Has<PublicAttribute>(handler) ^ Has<RolesAttribute>(handler));

    [Theory]
    [MemberData(nameof(Handlers))]
    public void Every_handler_declares_its_access_to_tables_or_that_it_has_none(string handler) =>
        Assert.True(Has<AccessAttribute>(handler) ^ Has<NoAccessAttribute>(handler));

    [Theory]
    [MemberData(nameof(Handlers))]
    public void Every_handler_has_a_memory_size_and_a_timeout_that_AWS_accepts(string handler)
    {
        var deployed = Deployed(handler);
        Assert.InRange(deployed.MemoryMegabytes, 128, 10_240);
        Assert.InRange(deployed.TimeoutSeconds, 1, Has<RestApiAttribute>(handler) ? 29 : 900);
    }

    [Theory]
    [MemberData(nameof(Handlers))]
    public void Every_handler_declares_each_of_its_refusals_once_and_no_refusal_of_every_route(string handler)
    {
        var codes = Methods[handler].GetCustomAttributes<RefusesAttribute>().Select(refuses => refuses.Code).ToList();
        Assert.Distinct(codes);
        Assert.Empty(codes.Intersect(ProblemTypes.OfEveryRoute));
    }

    /// <summary>Lambda loads <c>Assembly::Namespace.Class_Method_Generated::Method</c>.</summary>
    [Theory]
    [MemberData(nameof(Handlers))]
    public void Every_handler_string_names_a_method_that_Lambda_can_load(string handler)
    {
        var text = Deployed(handler).HandlerString;
        Assert.InRange(text.Length, 1, 127);
        var parts = text.Split("::");
        var wrapper = Assembly.Load(parts[0]).GetType(parts[1], throwOnError: true)!;
        Assert.True(wrapper.IsPublic);
        var entry = wrapper.GetMethod(parts[2], BindingFlags.Instance | BindingFlags.Public);
        Assert.NotNull(entry);
        if (Has<RestApiAttribute>(handler))
        {
            var parameters = entry.GetParameters().Select(parameter => parameter.ParameterType);
            Assert.Equal([typeof(APIGatewayProxyRequest), typeof(ILambdaContext)], parameters);
            Assert.Equal(typeof(Task<Stream>), entry.ReturnType);
        }
    }

    [Fact]
    public void No_handler_can_scan_a_table()
    {
        Assert.DoesNotContain(Enum.GetNames<Grant>(), name => name.Contains("Scan", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(new AssemblyFacts(Functions).UsedTypes, type => type.EndsWith(".ScanRequest", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_Startup_reads_the_environment()
    {
        var folder = Path.Combine(Repository.Root, "functions");
        var readers = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("GetEnvironmentVariable", StringComparison.Ordinal));
        Assert.Equal(["Startup.cs"], readers.Select(file => Path.GetRelativePath(folder, file)));
    }

    private static Handler Deployed(string handler) => HandlerCatalog.Deployed.Handlers.Single(one => one.Method == Methods[handler]);

    private static bool Has<T>(string handler)
        where T : Attribute => Methods[handler].IsDefined(typeof(T));
}
