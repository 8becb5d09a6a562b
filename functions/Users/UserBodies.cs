using System.ComponentModel.DataAnnotations;
using Shop.Functions.Auth;

namespace Shop.Functions.Users;

/// <summary>The changes that users may make to their own account. An absent field is not changed.</summary>
internal sealed record EditMeBody
{
    /// <inheritdoc cref="PersonName"/>
    [StringLength(PersonName.MaxLength, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <inheritdoc cref="Domain.Users.Username"/>
    [StringLength(Domain.Users.Username.MaxLength)]
    public string? Username { get; init; }

    /// <inheritdoc cref="Fields.BasedOnVersion"/>
    public long? Version { get; init; }
}

/// <summary>A user to create.</summary>
internal sealed record NewUserBody
{
    /// <inheritdoc cref="Domain.Users.Email"/>
    [Required]
    [EmailAddress]
    [StringLength(Domain.Users.Email.MaxLength)]
    public string? Email { get; init; }

    /// <inheritdoc cref="PersonName"/>
    [Required]
    [StringLength(PersonName.MaxLength, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <inheritdoc cref="Domain.Users.Username"/>
    [StringLength(Domain.Users.Username.MaxLength, MinimumLength = Domain.Users.Username.MinLength)]
    public string? Username { get; init; }

    /// <summary>The role of the new user; customer when absent.</summary>
    /// <example>vendor</example>
    [Wire<Role>]
    public string? Role { get; init; }

    /// <summary>The name of the store. Required for a vendor, refused for other roles.</summary>
    /// <example>Grace's Compilers</example>
    [StringLength(Domain.Users.StoreName.MaxLength, MinimumLength = 1)]
    public string? StoreName { get; init; }

    /// <summary>The first password. Without it, the user sets a password with POST /auth/forgot-password.</summary>
    /// <example>Correct-horse-1</example>
    [StringLength(Secret.MaxPasswordLength, MinimumLength = 1)]
    public string? Password { get; init; }

    public Outcome<(Registrant Registrant, Secret? Password)> Read()
    {
        var form = new FormReader();
        var registrant = form.Take(Registration.Admit(ToSignUp(), RegisteredBy.Administrator));
        var password = form.Take(Outcome.Optional(Password, "password", (text, field) => Secret.Read(text, field, Secret.MaxPasswordLength)));
        return form.Build(() => (registrant, password));
    }

    public SignUpForm ToSignUp() => new(Email, Name, Username, Role, StoreName);
}

/// <summary>The changes that an administrator may make to a user. An absent field is not changed.</summary>
internal sealed record EditUserBody
{
    /// <inheritdoc cref="PersonName"/>
    [StringLength(PersonName.MaxLength, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>The name that other people see instead of the user's name; an empty text removes the username.</summary>
    /// <example>ada</example>
    [StringLength(Domain.Users.Username.MaxLength)]
    public string? Username { get; init; }

    /// <summary>The new role. Administrators cannot change their own role.</summary>
    /// <example>vendor</example>
    [Wire<Role>]
    public string? Role { get; init; }

    /// <summary>Whether the user can sign in. Administrators cannot change their own status.</summary>
    /// <example>active</example>
    [Wire<UserStatus>]
    public string? Status { get; init; }

    /// <summary>The name of the store, for vendors only. A new vendor needs a store name.</summary>
    /// <example>Grace's Compilers</example>
    [StringLength(Domain.Users.StoreName.MaxLength, MinimumLength = 1)]
    public string? StoreName { get; init; }

    /// <inheritdoc cref="Fields.BasedOnVersion"/>
    public long? Version { get; init; }

    public AdministrationForm ToForm() => new(new(Name, Username), Role, Status, StoreName);
}
