namespace Shop.Local.Stacks;

/// <summary>An ARN's parts; <see cref="Resource"/> is all after the account.</summary>
internal readonly record struct Arn(string Region, string Account, string Resource)
{
    public static Arn Parse(string arn) =>
        arn.Split(':', 6) is ["arn", _, _, var region, var account, var resource]
            ? new(region, account, resource)
            : throw new LocalRunException($"The stack has '{arn}' where an ARN belongs.");

    /// <summary>The name of a function from its ARN, with or without a version or alias after it.</summary>
    public static string FunctionName(string arn) => Parse(arn).Resource.Split(':')[1];
}
