using System.ComponentModel.DataAnnotations;

namespace Shop.Functions.Auth;

/// <summary>A sign-up. Whoever signs himself up is a customer: there is no role to send.</summary>
internal sealed record RegisterBody
{
    [Required]
    [EmailAddress]
    [StringLength(Domain.Users.Email.MaxLength)]
    public string? Email { get; init; }

    [Required]
    [StringLength(Secret.MaxPasswordLength, MinimumLength = 1)]
    public string? Password { get; init; }

    [Required]
    [StringLength(PersonName.MaxLength, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>What to be called by; not for signing in.</summary>
    [StringLength(Domain.Users.Username.MaxLength, MinimumLength = Domain.Users.Username.MinLength)]
    public string? Username { get; init; }

    public Outcome<(Registrant Registrant, Secret Password)> Read()
    {
        var form = new FormReader();
        var registrant = form.Take(Registration.Admit(new SignUpForm(Email, Name, Username), RegisteredBy.Self));
        var password = form.Take(Secret.Read(Password, "password", Secret.MaxPasswordLength));
        return form.Build(() => (registrant, password));
    }
}

/// <summary>The code that was sent to the address.</summary>
internal sealed record ConfirmBody
{
    [Required]
    [EmailAddress]
    [StringLength(Domain.Users.Email.MaxLength)]
    public string? Email { get; init; }

    [Required]
    [StringLength(Secret.MaxCodeLength, MinimumLength = 1)]
    public string? Code { get; init; }

    public Outcome<(Email Email, Secret Code)> Read()
    {
        var form = new FormReader();
        var email = form.Take(Domain.Users.Email.Read(Email));
        var code = form.Take(Secret.Read(Code, "code", Secret.MaxCodeLength));
        return form.Build(() => (email, code));
    }
}

/// <summary>A sign-in.</summary>
internal sealed record LoginBody
{
    [Required]
    [EmailAddress]
    [StringLength(Domain.Users.Email.MaxLength)]
    public string? Email { get; init; }

    [Required]
    [StringLength(Secret.MaxPasswordLength, MinimumLength = 1)]
    public string? Password { get; init; }

    public Outcome<(Email Email, Secret Password)> Read()
    {
        var form = new FormReader();
        var email = form.Take(Domain.Users.Email.Read(Email));
        var password = form.Take(Secret.Read(Password, "password", Secret.MaxPasswordLength));
        return form.Build(() => (email, password));
    }
}

/// <summary>The refresh token of a sign-in.</summary>
internal sealed record RefreshBody
{
    [Required]
    [StringLength(Secret.MaxTokenLength, MinimumLength = 1)]
    public string? RefreshToken { get; init; }

    public Outcome<Secret> Read() => Secret.Read(RefreshToken, "refreshToken", Secret.MaxTokenLength);
}

/// <summary>Whom to send a code to.</summary>
internal sealed record EmailBody
{
    [Required]
    [EmailAddress]
    [StringLength(Domain.Users.Email.MaxLength)]
    public string? Email { get; init; }
}

/// <summary>A new password, and the code that was sent for it.</summary>
internal sealed record ResetPasswordBody
{
    [Required]
    [EmailAddress]
    [StringLength(Domain.Users.Email.MaxLength)]
    public string? Email { get; init; }

    [Required]
    [StringLength(Secret.MaxCodeLength, MinimumLength = 1)]
    public string? Code { get; init; }

    [Required]
    [StringLength(Secret.MaxPasswordLength, MinimumLength = 1)]
    public string? Password { get; init; }

    public Outcome<(Email Email, Secret Code, Secret Password)> Read()
    {
        var form = new FormReader();
        var email = form.Take(Domain.Users.Email.Read(Email));
        var code = form.Take(Secret.Read(Code, "code", Secret.MaxCodeLength));
        var password = form.Take(Secret.Read(Password, "password", Secret.MaxPasswordLength));
        return form.Build(() => (email, code, password));
    }
}
