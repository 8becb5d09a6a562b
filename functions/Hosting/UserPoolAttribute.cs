namespace Shop.Functions.Hosting;

/// <summary>
/// The handler administers the user pool. Its role is granted these operations, and <see cref="EnvironmentVariable"/> has the id of the
/// pool. User pool triggers must not have this attribute; <see cref="UserPoolClientAttribute"/> explains the reason.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UserPoolAttribute(PoolGrant grant) : Attribute
{
    public const string EnvironmentVariable = "USER_POOL_ID";

    public PoolGrant Grant { get; } = grant;
}

/// <summary>The operations of the user pool that a handler can be granted.</summary>
[Flags]
public enum PoolGrant
{
    None = 0,
    AdminCreateUser = 1,
    AdminGetUser = 2,
    AdminSetUserPassword = 4,
}
