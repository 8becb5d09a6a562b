using System.ComponentModel.DataAnnotations;
using Shop.Functions.Auth;

namespace Shop.Functions.Users;

/// <summary>What a user may change of himself. A field that is left out stays as it is.</summary>
internal sealed record EditMeBody
{
    [StringLength(PersonName.MaxLength, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>What to be called by; empty takes it away.</summary>
    [StringLength(Domain.Users.Username.MaxLength)]
    public string? Username { get; init; }

    /// <summary>The user's version that was read; when it is not the current one, nothing is changed.</summary>
    public long? Version { get; init; }
}

/// <summary>A user to create.</summary>
internal sealed record NewUserBody
{
    [Required]
    [EmailAddress]
    [StringLength(Domain.Users.Email.MaxLength)]
    public string? Email { get; init; }

    [Required]
    [StringLength(PersonName.MaxLength, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>What to be called by; not for signing in.</summary>
    [StringLength(Domain.Users.Username.MaxLength, MinimumLength = Domain.Users.Username.MinLength)]
    public string? Username { get; init; }

    /// <summary><c>customer</c> (the default), <c>vendor</c> or <c>admin</c>.</summary>
    [Wire<Role>]
    public string? Role { get; init; }

    /// <summary>For a vendor, who needs one, and for nobody else.</summary>
    [StringLength(Domain.Users.StoreName.MaxLength, MinimumLength = 1)]
    public string? StoreName { get; init; }

    /// <summary>Without one the user sets his own as if he had forgotten it.</summary>
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

/// <summary>What an administrator may change of a user. A field that is left out stays as it is.</summary>
internal sealed record EditUserBody
{
    [StringLength(PersonName.MaxLength, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>Empty takes it away.</summary>
    [StringLength(Domain.Users.Username.MaxLength)]
    public string? Username { get; init; }

    /// <summary><c>customer</c>, <c>vendor</c> or <c>admin</c>; never one's own.</summary>
    [Wire<Role>]
    public string? Role { get; init; }

    /// <summary><c>active</c> or <c>deactivated</c>; never one's own.</summary>
    [Wire<UserStatus>]
    public string? Status { get; init; }

    /// <summary>For vendors only; a new vendor needs one.</summary>
    [StringLength(Domain.Users.StoreName.MaxLength, MinimumLength = 1)]
    public string? StoreName { get; init; }

    /// <summary>The user's version that was read; when it is not the current one, nothing is changed.</summary>
    public long? Version { get; init; }

    public AdministrationForm ToForm() => new(new(Name, Username), Role, Status, StoreName);
}
