namespace Shop.Domain.Users;

/// <summary>A deactivated user cannot sign in; the data of the user is kept. The wire text is the lower-case name.</summary>
public enum UserStatus
{
    Active,
    Deactivated,
}

public static class UserStatuses
{
    public static string Wire(this UserStatus status) => status switch
    {
        UserStatus.Active => "active",
        UserStatus.Deactivated => "deactivated",
    };

    public static Outcome<UserStatus> Read(string? text, string field = "status") => WireText.Read<UserStatus>(text, field, Wire);
}
