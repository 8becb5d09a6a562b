using System.Text.RegularExpressions;
using Pulumi;

namespace Shop.Infra.Configuration;

/// <summary>
/// The settings that differ between stacks. A deployment reads them from Pulumi's configuration. Preview and local run read them from
/// <c>Pulumi.{stack}.yaml</c>.
/// </summary>
public sealed partial record ShopConfig
{
    /// <summary>
    /// The maximum length of a stack name. Physical names contain the stack name, and AWS limits some physical names to 64 characters.
    /// </summary>
    public const int StackNameLength = 12;

    // The document of a workflow has these texts inside JSON texts.
    private const string PlainLine = "one line of 1 to 200 characters without quotation marks, backslashes and dollar signs";

    private const string TeamAddress = "the lower-case email address of a team";

    private static readonly int[] Retentions =
        [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    private ShopConfig(string stack, ConfigReader reader)
    {
        Stack = stack;
        Region = reader.Text("aws:region", RegionPattern(), "an AWS region such as us-east-1");
        reader.Same("aws-native:region", "aws:region");
        Owner = reader.Text("shop:owner", OwnerPattern(), "a team name of lower-case letters, digits and hyphens");
        LogRetentionDays = reader.OneOf("shop:logRetentionDays", Retentions);
        PointInTimeRecovery = reader.Flag("shop:pointInTimeRecovery");
        Protect = reader.Flag("shop:protect");
        Tracing = reader.Flag("shop:tracing");
        ThreatProtection = reader.Flag("shop:threatProtection");
        ThrottleRate = reader.Whole("shop:throttleRate", 1, 10_000);
        ThrottleBurst = reader.Whole("shop:throttleBurst", 1, 5_000);
        PasswordMinimumLength = reader.Whole("shop:passwordMinimumLength", 8, 99);
        AccessTokenMinutes = reader.Whole("shop:accessTokenMinutes", 5, 1_440);
        RefreshTokenDays = reader.Whole("shop:refreshTokenDays", 1, 3_650);
        MailSender = reader.Text("shop:mailSender", MailAddressPattern(), "a lower-case email address such as orders@shop.example.com");
        OperationsEmail = reader.Text("shop:operationsEmail", MailAddressPattern(), TeamAddress);
        InventoryTeamEmail = reader.Text("shop:inventoryTeamEmail", MailAddressPattern(), TeamAddress);
        OrderUpdatesEmail = reader.Text("shop:orderUpdatesEmail", MailAddressPattern(), TeamAddress);
        SellerName = reader.Text("shop:sellerName", PlainLinePattern(), PlainLine);
        SellerAddress = reader.Text("shop:sellerAddress", PlainLinePattern(), PlainLine);
        SellerTaxId = reader.Text("shop:sellerTaxId", PlainLinePattern(), PlainLine);
        SecretsExtension = reader.Text(
            "shop:secretsExtension",
            SecretsExtensionPattern(),
            "the ARN of the arm64 layer AWS-Parameters-and-Secrets-Lambda-Extension in the region of the stack");
        FunctionsPackage = reader.Text(
            "shop:functionsPackage", RelativePathPattern(), "a path relative to the repository", "artifacts/publish/functions");
        reader.Finish();
    }

    public string Stack { get; init; }

    public string Region { get; init; }

    /// <summary>The team that owns the stack; a tag on every resource.</summary>
    public string Owner { get; init; }

    public int LogRetentionDays { get; init; }

    public bool PointInTimeRecovery { get; init; }

    /// <summary>Whether Pulumi and AWS refuse to delete the resources with data: the tables and the user pool.</summary>
    public bool Protect { get; init; }

    /// <summary>Whether the API and the functions write X-Ray traces.</summary>
    public bool Tracing { get; init; }

    /// <summary>Whether Cognito blocks compromised passwords and risky sign-ins; this needs its plus tier.</summary>
    public bool ThreatProtection { get; init; }

    /// <summary>The maximum number of requests per second, over all routes.</summary>
    public int ThrottleRate { get; init; }

    public int ThrottleBurst { get; init; }

    public int PasswordMinimumLength { get; init; }

    /// <summary>The validity of the access token and the ID token.</summary>
    public int AccessTokenMinutes { get; init; }

    public int RefreshTokenDays { get; init; }

    /// <summary>
    /// The layer with the AWS Parameters and Secrets Lambda Extension, which reads the secret of the card processor. It differs by region:
    /// https://docs.aws.amazon.com/systems-manager/latest/userguide/ps-integration-lambda-extensions.html
    /// </summary>
    public string SecretsExtension { get; init; }

    /// <summary>The address from which the shop sends mails. Its domain is an identity that SES has verified.</summary>
    public string MailSender { get; init; }

    /// <summary>The domain of <see cref="MailSender"/>.</summary>
    public string MailDomain => MailSender[(MailSender.IndexOf('@', StringComparison.Ordinal) + 1)..];

    /// <summary>The address of those who repair failed refunds, answer disputes and react to alarms.</summary>
    public string OperationsEmail { get; init; }

    /// <summary>The address of those who order goods.</summary>
    public string InventoryTeamEmail { get; init; }

    /// <summary>The address of the administrators who ship orders and decide returns.</summary>
    public string OrderUpdatesEmail { get; init; }

    /// <summary>The company that sells, as it is written on invoices.</summary>
    public string SellerName { get; init; }

    public string SellerAddress { get; init; }

    /// <summary>The number by which a tax office knows the seller.</summary>
    public string SellerTaxId { get; init; }

    /// <summary>The folder with the published functions, relative to the repository.</summary>
    public string FunctionsPackage { get; init; }

    /// <summary>The name in AWS of the resource that the program calls <paramref name="name"/>.</summary>
    public string PhysicalName(string name) => $"shop-{Stack}-{name}";

    /// <exception cref="ConfigException">A value is missing or wrong, or a key is unknown.</exception>
    public static ShopConfig Load(string root, string stack)
    {
        var file = StackFile.Read(root, stack);
        return new(stack, new ConfigReader(file.Name, key => file.Values.GetValueOrDefault(key), file.Values.Keys));
    }

    /// <summary>
    /// Reads the configuration of the running deployment. Pulumi gives values only by key, so only <see cref="Load"/> finds unknown keys.
    /// </summary>
    /// <exception cref="ConfigException">A value is missing or wrong.</exception>
    public static ShopConfig FromDeployment()
    {
        var stack = Deployment.Instance.StackName;
        StackFile.CheckName(stack);
        var bags = new Dictionary<string, Config> { ["shop"] = new("shop"), ["aws"] = new("aws"), ["aws-native"] = new("aws-native") };
        return new(stack, new ConfigReader(StackFile.NameOf(stack), key => bags[key.Split(':')[0]].Get(key.Split(':')[1]), []));
    }

    [GeneratedRegex(@"^[a-z]{2}(-[a-z]+)+-[0-9]\z")]
    private static partial Regex RegionPattern();

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,62}\z")]
    private static partial Regex OwnerPattern();

    [GeneratedRegex(@"^[a-z0-9][a-z0-9._+-]{0,62}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}\z")]
    private static partial Regex MailAddressPattern();

    [GeneratedRegex(@"^[^\s\p{C}""\\$]([^\p{C}\p{Zl}\p{Zp}""\\$]{0,198}[^\s\p{C}""\\$])?\z")]
    private static partial Regex PlainLinePattern();

    [GeneratedRegex(@"^arn:aws[a-z-]*:lambda:[a-z0-9-]+:[0-9]{12}:layer:AWS-Parameters-and-Secrets-Lambda-Extension-Arm64:[0-9]+\z")]
    private static partial Regex SecretsExtensionPattern();

    [GeneratedRegex(@"^(?!/)(?!.*\.\.)[A-Za-z0-9._/-]+\z")]
    private static partial Regex RelativePathPattern();
}
