namespace Pulumi.Testing;

public class TestOptions
{
    /// <summary>By default <c>project</c>.</summary>
    public string? ProjectName { get; set; }

    public string? RootDirectory { get; set; }

    /// <summary>By default <c>stack</c>.</summary>
    public string? StackName { get; set; }

    /// <summary>By default true: what the mocks do not answer is then unknown, otherwise it is the type's default.</summary>
    public bool? IsPreview { get; set; }

    /// <summary>By default <c>organization</c>.</summary>
    public string? OrganizationName { get; set; }
}
