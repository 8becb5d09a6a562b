namespace Shop.Functions.Hosting;

/// <summary>
/// The handler administers the user pool: its role is granted these operations on the stack's pool, and it gets the pool's id in
/// <see cref="EnvironmentVariable"/>. User pool triggers must not have it, as with <see cref="UserPoolClientAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UserPoolAttribute(PoolGrant grant) : Attribute
{
    public const string EnvironmentVariable = "USER_POOL_ID";

    public PoolGrant Grant { get; } = grant;
}

/// <summary>Operations of Cognito user pools that a handler may be granted.</summary>
[Flags]
public enum PoolGrant
{
    None = 0,
    AdminCreateUser = 1,
    AdminGetUser = 2,
    AdminSetUserPassword = 4,
}
