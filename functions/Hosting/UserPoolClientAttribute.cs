namespace Shop.Functions.Hosting;

/// <summary>
/// The handler signs users up or in: it gets the app client's id in <see cref="EnvironmentVariable"/>. User pool triggers must not
/// have it, or pool, trigger and client would need each other to be created first.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UserPoolClientAttribute : Attribute
{
    public const string EnvironmentVariable = "USER_POOL_CLIENT_ID";
}
