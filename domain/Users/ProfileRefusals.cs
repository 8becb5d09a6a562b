namespace Shop.Domain.Users;

/// <summary>A user who may read the profile tried to change it.</summary>
public sealed record NotYourProfile(ProfileId ProfileId) : Refusal
{
    public override string Message => "Only the owner of this profile and administrators can change it.";
}

/// <summary>The user already has a profile.</summary>
public sealed record ProfileExists(ProfileId ProfileId) : Refusal
{
    public override string Message => "This user already has a profile.";
}
