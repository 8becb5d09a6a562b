namespace Shop.Functions.Hosting;

/// <summary>
/// Descriptions of the fields that mean the same in every body and view. A field takes one by
/// <c>&lt;inheritdoc cref="Fields.Version"/&gt;</c>.
/// </summary>
internal static class Fields
{
    /// <summary>
    /// The version of the resource; it grows with every change. Send it with the next change: when another request changed the resource
    /// in between, the answer is 409 `edit-conflict` with the current resource.
    /// </summary>
    /// <example>3</example>
    public const string Version = nameof(Version);

    /// <summary>
    /// The version that the change is based on. When it is not the current version, the answer is 409 `edit-conflict` with the current
    /// resource. Without it, the change applies to whatever is current.
    /// </summary>
    /// <example>3</example>
    public const string BasedOnVersion = nameof(BasedOnVersion);

    /// <summary>When the resource was created.</summary>
    /// <example>2026-03-01T12:00:00.0000000Z</example>
    public const string CreatedAt = nameof(CreatedAt);

    /// <summary>When the resource was last changed.</summary>
    /// <example>2026-03-01T12:00:00.0000000Z</example>
    public const string UpdatedAt = nameof(UpdatedAt);
}
