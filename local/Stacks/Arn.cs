namespace Shop.Local.Stacks;

/// <summary>The parts of an ARN.</summary>
/// <param name="Resource">The rest of the ARN, after the account.</param>
internal readonly record struct Arn(string Region, string Account, string Resource)
{
    public static Arn Parse(string arn) =>
        arn.Split(':', 6) is ["arn", _, _, var region, var account, var resource]
            ? new(region, account, resource)
            : throw new LocalRunException($"The stack has '{arn}' in place of an ARN.");

    /// <summary>The name of a function from its ARN. The ARN can end with a version or an alias.</summary>
    public static string FunctionName(string arn) => Parse(arn).Resource.Split(':')[1];
}
