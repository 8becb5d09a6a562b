namespace Shop.Functions.Hosting;

/// <summary>The handler uses no table. A handler without this attribute needs at least one <see cref="AccessAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NoAccessAttribute : Attribute;
