namespace Shop.Functions.Hosting;

/// <summary>Says that a handler touches no table, so that a forgotten <see cref="AccessAttribute"/> is told from a deliberate one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NoAccessAttribute : Attribute;
