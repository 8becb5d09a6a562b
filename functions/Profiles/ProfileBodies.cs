using System.ComponentModel.DataAnnotations;

namespace Shop.Functions.Profiles;

/// <summary>The fields of a profile that are not fields of the user.</summary>
internal abstract record ProfileBody
{
    /// <inheritdoc cref="Domain.Users.DisplayName"/>
    [StringLength(Domain.Users.DisplayName.MaxLength, MinimumLength = 1)]
    public string? DisplayName { get; init; }

    /// <summary>The job of the user; an empty text removes the job.</summary>
    /// <example>Analyst</example>
    [StringLength(WorkTitle.MaxLength)]
    public string? JobTitle { get; init; }

    /// <summary>The department that the user works in; an empty text removes the department.</summary>
    /// <example>Engines</example>
    [StringLength(WorkTitle.MaxLength)]
    public string? Department { get; init; }

    /// <summary>The id of the user's manager, another user, who may read the profile; an empty text removes the manager.</summary>
    /// <example>0b9f1d52-64a7-4a1e-8f3b-5d2c7a90e6b4</example>
    public string? ManagerId { get; init; }

    /// <summary>An international phone number with `+` and 7 to 15 digits; an empty text removes the number.</summary>
    /// <example>+442079460018</example>
    public string? Phone { get; init; }

    /// <summary>How the user wants to use the shop.</summary>
    public PreferencesBody? Preferences { get; init; }

    public ProfileForm ToForm() => new(
        DisplayName, JobTitle, Department, ManagerId, Phone, Preferences?.Language, Preferences?.Currency, Preferences?.MarketingOptIn);
}

/// <summary>The changes of a profile. An absent field is not changed.</summary>
internal sealed record EditProfileBody : ProfileBody
{
    /// <inheritdoc cref="Fields.BasedOnVersion"/>
    public long? Version { get; init; }
}

/// <summary>A profile to create for a user who has no profile.</summary>
internal sealed record NewProfileBody : ProfileBody
{
    /// <inheritdoc cref="Domain.Users.UserId"/>
    [Required]
    public string? UserId { get; init; }
}

/// <summary>How a user wants to use the shop. An absent field is not changed.</summary>
internal sealed record PreferencesBody
{
    /// <inheritdoc cref="Domain.Users.Language"/>
    public string? Language { get; init; }

    /// <inheritdoc cref="Domain.Currency"/>
    [Wire<Currency>]
    public string? Currency { get; init; }

    /// <summary>Whether the user wants news of the shop by email.</summary>
    /// <example>false</example>
    public bool? MarketingOptIn { get; init; }
}
