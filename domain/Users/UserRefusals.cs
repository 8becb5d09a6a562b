namespace Shop.Domain.Users;

/// <summary>Users tried to change their own role. Administrators cannot change their own role either.</summary>
public sealed record RoleNotSelfAssignable : Refusal
{
    public override string Message => "You cannot give yourself a role; another administrator can do that.";
}

/// <summary>A user who is not an administrator tried to give another user a role.</summary>
public sealed record RoleNotAssignable(Role Assigner) : Refusal
{
    public override string Message => $"Users with the role {Assigner.Wire()} cannot give roles; an administrator can do that.";
}

/// <summary>Users tried to deactivate or reactivate their own account.</summary>
public sealed record StatusNotSelfAssignable : Refusal
{
    public override string Message => "You cannot deactivate or reactivate yourself; another administrator can do that.";
}

/// <summary>A user who is not an administrator tried to deactivate or reactivate another user.</summary>
public sealed record StatusNotAssignable(Role Assigner) : Refusal
{
    public override string Message =>
        $"Users with the role {Assigner.Wire()} cannot deactivate or reactivate users; an administrator can do that.";
}
