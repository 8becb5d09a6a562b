using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Shop.Tests.Conventions;

/// <summary>Which methods of some assemblies are called, directly or not, from a set of methods.</summary>
internal sealed class CallGraph
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private readonly HashSet<Assembly> assemblies;
    private readonly ILookup<MethodBase, MethodBase> implementations;
    private readonly HashSet<MethodBase> reached = [];

    /// <param name="roots">The methods that the platform calls. Constructors count as called, because a container calls them.</param>
    public CallGraph(IReadOnlyCollection<Assembly> assemblies, IEnumerable<MethodBase> roots)
    {
        this.assemblies = [.. assemblies];
        var types = assemblies.SelectMany(assembly => assembly.GetTypes()).ToList();
        implementations = types.SelectMany(Implementations).ToLookup(pair => pair.Declared, pair => pair.Method);
        var constructors = types.SelectMany(type => type.GetConstructors(Own));
        var left = new Stack<MethodBase>([.. roots, .. constructors]);
        while (left.TryPop(out var method))
        {
            if (reached.Add(method))
            {
                foreach (var next in Called(method).Concat(implementations[method]).Select(Definition).Where(one => !reached.Contains(one)))
                {
                    left.Push(next);
                }
            }
        }
    }

    public bool Reaches(MethodBase method) => reached.Contains(Definition(method));

    /// <summary>Whether the method has its declaration in a base class or in an interface. Callers then use that declaration.</summary>
    public static bool Implements(MethodInfo method) =>
        method.GetBaseDefinition() != method || Implementations(method.DeclaringType!).Any(pair => pair.Method == method);

    private static IEnumerable<(MethodBase Declared, MethodBase Method)> Implementations(Type type)
    {
        var overridden = type.GetMethods(Own).Where(method => method.GetBaseDefinition() != method)
            .Select(method => (Definition(method.GetBaseDefinition()), Definition(method)));
        var ofInterfaces = type.IsInterface || type.IsGenericTypeDefinition ? [] : type.GetInterfaces().Select(type.GetInterfaceMap)
            .SelectMany(map => map.InterfaceMethods.Zip(map.TargetMethods))
            .Where(pair => pair.Second?.DeclaringType == type)
            .Select(pair => (Definition(pair.First), Definition(pair.Second)));
        return overridden.Concat(ofInterfaces);
    }

    // Generic methods and methods of generic types are counted once.
    private static MethodBase Definition(MethodBase method) => method.Module.ResolveMethod(method.MetadataToken)!;

    private IEnumerable<MethodBase> Called(MethodBase method)
    {
        // The compiler moves the body of an async method or an iterator into a type of its own.
        if (method.GetCustomAttribute<StateMachineAttribute>() is { } machine)
        {
            return machine.StateMachineType.GetMethods(Own);
        }

        var arguments = method.DeclaringType?.GetGenericArguments() ?? [];
        var own = method.IsGenericMethod ? method.GetGenericArguments() : [];
        return assemblies.Contains(method.Module.Assembly) && method.GetMethodBody()?.GetILAsByteArray() is { } code
            ? Tokens(code).Select(token => method.Module.ResolveMethod(token, arguments, own)!)
                .Where(called => assemblies.Contains(called.Module.Assembly) || called.DeclaringType!.IsInterface || called.IsVirtual)
            : [];
    }

    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            short value = code[at++];
            if (value == 0xFE)
            {
                value = unchecked((short)(0xFE00 | code[at++]));
            }

            var operand = OpCodesByValue[value].OperandType;
            if (operand == OperandType.InlineMethod)
            {
                yield return BitConverter.ToInt32(code, at);
            }

            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
