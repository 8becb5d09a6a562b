namespace Pulumi.Testing;

public class TestOptions
{
    /// <summary>By default <c>project</c>.</summary>
    public string? ProjectName { get; set; }

    public string? RootDirectory { get; set; }

    /// <summary>By default <c>stack</c>.</summary>
    public string? StackName { get; set; }

    /// <summary>
    /// By default true. In a preview, a value that the mocks do not return is unknown; otherwise it is the default of its type.
    /// </summary>
    public bool? IsPreview { get; set; }

    /// <summary>By default <c>organization</c>.</summary>
    public string? OrganizationName { get; set; }
}
