namespace Shop.Domain.Users;

/// <summary>Somebody who may read a profile asked to change it.</summary>
public sealed record NotYourProfile(ProfileId ProfileId) : Refusal
{
    public override string Message => "Only its owner and administrators can change this profile.";
}

/// <summary>The user has a profile; he cannot have two.</summary>
public sealed record ProfileExists(ProfileId ProfileId) : Refusal
{
    public override string Message => "This user has a profile already.";
}
