namespace Shop.Functions.Hosting;

/// <summary>The route needs no ID token.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublicAttribute : Attribute;
