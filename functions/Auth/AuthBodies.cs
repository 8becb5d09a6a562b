using System.ComponentModel.DataAnnotations;

namespace Shop.Functions.Auth;

/// <summary>A sign-up. Every user who signs up is a customer; only an administrator can give another role.</summary>
internal sealed record RegisterBody
{
    /// <inheritdoc cref="Domain.Users.Email"/>
    [Required]
    [EmailAddress]
    [StringLength(Domain.Users.Email.MaxLength)]
    public string? Email { get; init; }

    /// <summary>The password. It is passed on to the user pool and is never stored or logged by the shop.</summary>
    /// <example>Correct-horse-1</example>
    [Required]
    [StringLength(Secret.MaxPasswordLength, MinimumLength = 1)]
    public string? Password { get; init; }

    /// <inheritdoc cref="PersonName"/>
    [Required]
    [StringLength(PersonName.MaxLength, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <inheritdoc cref="Domain.Users.Username"/>
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

/// <summary>The email address of a sign-up and the code that was sent to it.</summary>
internal sealed record ConfirmBody
{
    /// <inheritdoc cref="Domain.Users.Email"/>
    [Required]
    [EmailAddress]
    [StringLength(Domain.Users.Email.MaxLength)]
    public string? Email { get; init; }

    /// <summary>The code that was sent by email.</summary>
    /// <example>123456</example>
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
    /// <inheritdoc cref="Domain.Users.Email"/>
    [Required]
    [EmailAddress]
    [StringLength(Domain.Users.Email.MaxLength)]
    public string? Email { get; init; }

    /// <summary>The password. It is passed on to the user pool and is never stored or logged by the shop.</summary>
    /// <example>Correct-horse-1</example>
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
    /// <summary>The refresh token that POST /auth/login answered.</summary>
    /// <example>eyJjdHkiOiJKV1QifQ.cmVmcmVzaA</example>
    [Required]
    [StringLength(Secret.MaxTokenLength, MinimumLength = 1)]
    public string? RefreshToken { get; init; }

    public Outcome<Secret> Read() => Secret.Read(RefreshToken, "refreshToken", Secret.MaxTokenLength);
}

/// <summary>The email address to send a code to.</summary>
internal sealed record EmailBody
{
    /// <inheritdoc cref="Domain.Users.Email"/>
    [Required]
    [EmailAddress]
    [StringLength(Domain.Users.Email.MaxLength)]
    public string? Email { get; init; }
}

/// <summary>A new password, with the code that was sent for it.</summary>
internal sealed record ResetPasswordBody
{
    /// <inheritdoc cref="Domain.Users.Email"/>
    [Required]
    [EmailAddress]
    [StringLength(Domain.Users.Email.MaxLength)]
    public string? Email { get; init; }

    /// <summary>The code that was sent by email.</summary>
    /// <example>123456</example>
    [Required]
    [StringLength(Secret.MaxCodeLength, MinimumLength = 1)]
    public string? Code { get; init; }

    /// <summary>The password. It is passed on to the user pool and is never stored or logged by the shop.</summary>
    /// <example>Correct-horse-1</example>
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
