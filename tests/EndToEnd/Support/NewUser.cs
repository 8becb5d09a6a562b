namespace Shop.Tests.EndToEnd.Support;

/// <summary>A user for an administrator to create, with a unique email address.</summary>
internal sealed record NewUser(string Email, string Name, string Role, string? StoreName, string Password)
{
    public static NewUser Of(string role) => new(
        $"{role}-{Guid.NewGuid():N}@example.com", "Grace Hopper", role, role == "vendor" ? "Grace's Compilers" : null, "Correct-horse-1");

    public object Body => StoreName is null
        ? new { email = Email, name = Name, role = Role, password = Password }
        : new { email = Email, name = Name, role = Role, storeName = StoreName, password = Password };
}
