using System.Reflection;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Functions.Hosting;
using Shop.Local.Emulators;

namespace Shop.Tests.Conventions;

public sealed class HandlerConventionsTests
{
    public static TheoryData<string> Handlers => [.. Methods.Keys];

    private static readonly Assembly Functions = typeof(AccessAttribute).Assembly;

    private static readonly Dictionary<string, MethodInfo> Methods = Functions.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(method => method.IsDefined(typeof(LambdaFunctionAttribute)))
        .ToDictionary(method => $"{method.DeclaringType!.FullName}.{method.Name}");

    [Theory]
    [MemberData(nameof(Handlers))]
    public void Every_handler_has_a_route_or_a_trigger(string handler) =>
        Assert.True(Has<RestApiAttribute>(handler) ^ Has<CognitoTriggerAttribute>(handler));

    [Theory]
    [MemberData(nameof(Handlers))]
    public void Every_route_is_public_or_names_its_roles(string handler) =>
        Assert.Equal(Has<RestApiAttribute>(handler), Has<PublicAttribute>(handler) ^ Has<RolesAttribute>(handler));

    [Theory]
    [MemberData(nameof(Handlers))]
    public void Every_handler_says_what_it_may_touch(string handler) =>
        Assert.True(Has<AccessAttribute>(handler) ^ Has<NoAccessAttribute>(handler));

    [Theory]
    [MemberData(nameof(Handlers))]
    public void Every_handler_sets_its_memory_and_timeout(string handler)
    {
        var function = Methods[handler].GetCustomAttribute<LambdaFunctionAttribute>()!;
        Assert.InRange(function.MemorySize, 128u, 10_240u);
        Assert.InRange(function.Timeout, 1u, Has<RestApiAttribute>(handler) ? 29u : 900u);
    }

    /// <summary>What Lambda would load: <c>Assembly::Namespace.Class_Method_Generated::Method</c>.</summary>
    [Theory]
    [MemberData(nameof(Handlers))]
    public void Every_handler_string_resolves(string handler)
    {
        var method = Methods[handler];
        var text = Infra.Handlers.HandlerCatalog.Deployed.Handlers.Single(one => one.Method == method).HandlerString;
        Assert.InRange(text.Length, 1, 127);
        var parts = text.Split("::");
        var wrapper = Assembly.Load(parts[0]).GetType(parts[1], throwOnError: true)!;
        Assert.True(wrapper.IsPublic);
        var entry = wrapper.GetMethod(parts[2], BindingFlags.Instance | BindingFlags.Public);
        Assert.NotNull(entry);
        if (Has<RestApiAttribute>(handler))
        {
            Assert.Equal([typeof(APIGatewayProxyRequest), typeof(ILambdaContext)], entry.GetParameters().Select(parameter => parameter.ParameterType));
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
    public void Only_Startup_reads_the_environment() =>
        Assert.Equal(["functions/Startup.cs"], Sources().Where(source => File.ReadAllText(Path.Combine(Repository.Root, source)).Contains("GetEnvironmentVariable", StringComparison.Ordinal)));

    private static IEnumerable<string> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "functions"), "*.cs", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Repository.Root, path));

    private static bool Has<T>(string handler)
        where T : Attribute => Methods[handler].IsDefined(typeof(T));
}
