using System.ComponentModel.DataAnnotations;

namespace Shop.Functions.Profiles;

/// <summary>What can be said in a profile besides the user's name and mail address.</summary>
internal abstract record ProfileBody
{
    [StringLength(Domain.Users.DisplayName.MaxLength, MinimumLength = 1)]
    public string? DisplayName { get; init; }

    /// <summary>Empty takes it away.</summary>
    [StringLength(WorkTitle.MaxLength)]
    public string? JobTitle { get; init; }

    /// <summary>Empty takes it away.</summary>
    [StringLength(WorkTitle.MaxLength)]
    public string? Department { get; init; }

    /// <summary>The id of another user, who may then read the profile; empty takes it away.</summary>
    public string? ManagerId { get; init; }

    /// <summary>An international number, such as +4930123456; empty takes it away.</summary>
    public string? Phone { get; init; }

    public PreferencesBody? Preferences { get; init; }

    public ProfileForm ToForm() => new(
        DisplayName, JobTitle, Department, ManagerId, Phone, Preferences?.Language, Preferences?.Currency, Preferences?.MarketingOptIn);
}

/// <summary>What to change of a profile. A field that is left out stays as it is.</summary>
internal sealed record EditProfileBody : ProfileBody
{
    /// <summary>The profile's version that was read; when it is not the current one, nothing is changed.</summary>
    public long? Version { get; init; }
}

/// <summary>The missing profile of a user.</summary>
internal sealed record NewProfileBody : ProfileBody
{
    [Required]
    public string? UserId { get; init; }
}

/// <summary>What a user prefers. A field that is left out stays as it is.</summary>
internal sealed record PreferencesBody
{
    /// <summary>BCP 47: <c>en</c>, <c>pt-BR</c>.</summary>
    public string? Language { get; init; }

    /// <summary>ISO 4217: what prices are shown in where there is a choice.</summary>
    [Wire<Currency>]
    public string? Currency { get; init; }

    public bool? MarketingOptIn { get; init; }
}
