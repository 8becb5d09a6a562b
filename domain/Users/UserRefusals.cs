namespace Shop.Domain.Users;

/// <summary>Somebody asked for a role for himself; even an administrator may not.</summary>
public sealed record RoleNotSelfAssignable : Refusal
{
    public override string Code => "role-not-self-assignable";

    public override string Message => "Nobody can give himself a role; an administrator does.";
}

/// <summary>Somebody who is no administrator asked to give another a role.</summary>
public sealed record RoleNotAssignable(Role Assigner) : Refusal
{
    public override string Code => "role-not-assignable";

    public override string Message => $"A {Assigner.Wire()} cannot give roles; an administrator does.";
}

/// <summary>Somebody asked to deactivate himself, or to take himself back.</summary>
public sealed record StatusNotSelfAssignable : Refusal
{
    public override string Code => "status-not-self-assignable";

    public override string Message => "Nobody can deactivate himself or take himself back; another administrator does.";
}

/// <summary>Somebody who is no administrator asked to deactivate another, or to take him back.</summary>
public sealed record StatusNotAssignable(Role Assigner) : Refusal
{
    public override string Code => "status-not-assignable";

    public override string Message => $"A {Assigner.Wire()} cannot deactivate users; an administrator does.";
}
