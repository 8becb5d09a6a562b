namespace Shop.Domain.Users;

/// <summary>The role of a user. It decides what the user may do. The wire text is the lower-case name.</summary>
public enum Role
{
    Customer,
    Vendor,
    Admin,
}

public static class Roles
{
    public static string Wire(this Role role) => role switch
    {
        Role.Customer => "customer",
        Role.Vendor => "vendor",
        Role.Admin => "admin",
    };

    public static Outcome<Role> Read(string? text, string field = "role") => WireText.Read<Role>(text, field, Wire);
}
