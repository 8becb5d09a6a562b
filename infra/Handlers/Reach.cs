using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Shop.Infra.Handlers;

/// <summary>All that code can call, followed through the shop's own assemblies, lambdas and state machines; whether it ever does is not asked.</summary>
internal sealed class Reach
{
    private readonly HashSet<(Module, int)> seen = [];
    private readonly Queue<MethodBase> open = [];
    private readonly Func<Type, bool> isFollowed;
    private readonly List<(OpCode, MethodBase)> calls = [];

    /// <param name="root">Where to begin.</param>
    /// <param name="isFollowed">Whether to look into the methods of a type; calls to others are only noted.</param>
    public Reach(MethodInfo root, Func<Type, bool> isFollowed)
    {
        this.isFollowed = isFollowed;
        Follow(root);
        while (open.TryDequeue(out var method))
        {
            foreach (var call in Instructions.Calls(method))
            {
                calls.Add(call);
                Follow(call.Method);
            }
        }
    }

    public IEnumerable<MethodBase> Called => calls.Select(call => call.Item2);

    public IEnumerable<Type> Constructed => calls.Where(call => call.Item1 == OpCodes.Newobj).Select(call => call.Item2.DeclaringType!);

    private void Follow(MethodBase method)
    {
        // The body of a method of a generic type is that of its definition.
        if (method.DeclaringType is not { } type || !isFollowed(type) || method.Module.ResolveMethod(method.MetadataToken) is not { } definition
            || !seen.Add((definition.Module, definition.MetadataToken)))
        {
            return;
        }

        open.Enqueue(definition);
        if (definition.GetCustomAttribute<StateMachineAttribute>() is { } machine)
        {
            Follow(machine.StateMachineType.GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!);
        }
    }
}
