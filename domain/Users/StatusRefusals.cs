namespace Shop.Domain.Users;

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
