namespace Shop.Functions.Hosting;

/// <summary>
/// Descriptions of fields that have the same meaning in every body and view. A field refers to its description with <c>&lt;inheritdoc
/// cref="Fields.Version"/&gt;</c>.
/// </summary>
internal static class Fields
{
    /// <summary>
    /// The version of the resource; it grows with every change. Send it with the next change. When another request has changed the resource
    /// in the meantime, the answer is 409 `edit-conflict` with the current resource.
    /// </summary>
    /// <example>3</example>
    public const string Version = nameof(Version);

    /// <summary>
    /// The version that the change is based on. When it is not the current version, the answer is 409 `edit-conflict` with the current
    /// resource. Without this field, the change applies to the current version.
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
