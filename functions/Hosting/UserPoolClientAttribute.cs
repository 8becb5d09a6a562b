namespace Shop.Functions.Hosting;

/// <summary>
/// The handler signs users up or in. <see cref="EnvironmentVariable"/> has the id of the app client. User pool triggers must not have this
/// attribute, because it would make a cycle: the pool needs its triggers, and the client needs the pool.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UserPoolClientAttribute : Attribute
{
    public const string EnvironmentVariable = "USER_POOL_CLIENT_ID";
}
