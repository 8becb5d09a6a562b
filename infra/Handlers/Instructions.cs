using System.Reflection;
using System.Reflection.Emit;

namespace Shop.Infra.Handlers;

/// <summary>The methods that a method's IL calls, constructs or takes the address of.</summary>
internal static class Instructions
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static IEnumerable<(OpCode Code, MethodBase Method)> Calls(MethodBase caller)
    {
        var code = caller.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var position = 0; position < code.Length;)
        {
            // Two-byte codes begin with 0xFE.
            var value = code[position] == 0xFE ? unchecked((short)((0xFE << 8) | code[position + 1])) : code[position];
            var instruction = Codes[value];
            position += instruction.Size;
            if (instruction.OperandType is OperandType.InlineMethod && Resolve(caller, BitConverter.ToInt32(code, position)) is { } called)
            {
                yield return (instruction, called);
            }

            position += OperandSize(instruction.OperandType, code, position);
        }
    }

    private static MethodBase? Resolve(MethodBase caller, int token) => caller.Module.ResolveMethod(
        token,
        caller.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
        caller.IsGenericMethod ? caller.GetGenericArguments() : null);

    private static int OperandSize(OperandType type, byte[] code, int position) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, position)),
        _ => 4,
    };
}
