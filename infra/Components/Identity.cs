using System.Globalization;
using Pulumi;
using Pulumi.Aws.Cognito;
using Pulumi.Aws.Cognito.Inputs;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Users;
using Shop.Infra.Configuration;
using Lambda = Pulumi.Aws.Lambda;

namespace Shop.Infra.Components;

/// <summary>
/// The user pool with its triggers, a group for each role, and the app client of the API. The pool depends on its trigger functions. The
/// trigger functions must not depend on the pool, because that would be a cycle.
/// </summary>
internal sealed class Identity : ComponentResource
{
    private const string CustomPrefix = "custom:";

    public Identity(ShopConfig config, IReadOnlyDictionary<CognitoTrigger, Function> triggers)
        : base("shop:index:Identity", "identity", new() { Protect = config.Protect })
    {
        var pool = new UserPool("users", Pool(config, triggers), new() { Parent = this });
        foreach (var (trigger, function) in triggers)
        {
            _ = new Lambda.Permission(
                function.Handler.Slug,
                new()
                {
                    StatementId = "cognito",
                    Action = "lambda:InvokeFunction",
                    Function = function.Name,
                    Principal = "cognito-idp.amazonaws.com",
                    SourceArn = pool.Arn,
                },
                new() { Parent = this, Protect = false });
        }

        foreach (var role in Enum.GetValues<Role>())
        {
            _ = new UserGroup(
                role.Wire(),
                new() { Name = role.Wire(), UserPoolId = pool.Id, Description = $"Users with the role {role.Wire()}" },
                new() { Parent = this });
        }

        var client = new UserPoolClient("api", Client(config, pool.Id), new() { Parent = this });
        UserPoolId = pool.Id;
        UserPoolArn = pool.Arn;
        ClientId = client.Id;
        RegisterOutputs(new Dictionary<string, object?> { ["userPoolId"] = UserPoolId, ["clientId"] = ClientId });
    }

    public Output<string> UserPoolId { get; }

    public Output<string> UserPoolArn { get; }

    public Output<string> ClientId { get; }

    private static UserPoolArgs Pool(ShopConfig config, IReadOnlyDictionary<CognitoTrigger, Function> triggers) => new()
    {
        Name = config.PhysicalName("users"),
        UsernameAttributes = [SignUpAttributes.Email],
        UsernameConfiguration = new UserPoolUsernameConfigurationArgs { CaseSensitive = false },
        AutoVerifiedAttributes = [SignUpAttributes.Email],
        UserAttributeUpdateSettings = new UserPoolUserAttributeUpdateSettingsArgs
        {
            AttributesRequireVerificationBeforeUpdates = [SignUpAttributes.Email],
        },
        Schemas =
        [
            Attribute(SignUpAttributes.Email, maximum: Email.MaxLength, required: true),
            Attribute(SignUpAttributes.Role, maximum: 16),
            Attribute(SignUpAttributes.StoreName, maximum: StoreName.MaxLength),
        ],
        PasswordPolicy = new UserPoolPasswordPolicyArgs
        {
            MinimumLength = config.PasswordMinimumLength,
            RequireLowercase = true,
            RequireUppercase = true,
            RequireNumbers = true,
            RequireSymbols = true,
            TemporaryPasswordValidityDays = 7,
        },
        MfaConfiguration = "OPTIONAL",
        SoftwareTokenMfaConfiguration = new UserPoolSoftwareTokenMfaConfigurationArgs { Enabled = true },
        AccountRecoverySetting = new UserPoolAccountRecoverySettingArgs
        {
            RecoveryMechanisms = [new UserPoolAccountRecoverySettingRecoveryMechanismArgs { Name = "verified_email", Priority = 1 }],
        },
        UserPoolTier = config.ThreatProtection ? "PLUS" : "ESSENTIALS",
        UserPoolAddOns = new UserPoolUserPoolAddOnsArgs { AdvancedSecurityMode = config.ThreatProtection ? "ENFORCED" : "OFF" },
        DeletionProtection = config.Protect ? "ACTIVE" : "INACTIVE",
        LambdaConfig = new UserPoolLambdaConfigArgs
        {
            PreSignUp = triggers[CognitoTrigger.PreSignUp].Arn,
            PostConfirmation = triggers[CognitoTrigger.PostConfirmation].Arn,
            PostAuthentication = triggers[CognitoTrigger.PostAuthentication].Arn,
            PreTokenGeneration = triggers[CognitoTrigger.PreTokenGeneration].Arn,
        },
    };

    // Without the length constraints the provider shows a difference in every update.
    private static UserPoolSchemaArgs Attribute(string name, int maximum, bool required = false) => new()
    {
        Name = name.StartsWith(CustomPrefix, StringComparison.Ordinal) ? name[CustomPrefix.Length..] : name,
        AttributeDataType = "String",
        Mutable = true,
        Required = required,
        DeveloperOnlyAttribute = false,
        StringAttributeConstraints = new UserPoolSchemaStringAttributeConstraintsArgs
        {
            MinLength = "0",
            MaxLength = maximum.ToString(CultureInfo.InvariantCulture),
        },
    };

    private static UserPoolClientArgs Client(ShopConfig config, Output<string> poolId) => new()
    {
        Name = config.PhysicalName("api"),
        UserPoolId = poolId,
        GenerateSecret = false,
        ExplicitAuthFlows = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],

        // Only administrators set the role and the store name. The client can read these attributes but cannot write them.
        ReadAttributes =
        [
            SignUpAttributes.Email,
            SignUpAttributes.EmailVerified,
            SignUpAttributes.Name,
            SignUpAttributes.Username,
            SignUpAttributes.Role,
            SignUpAttributes.StoreName,
        ],
        WriteAttributes = [SignUpAttributes.Email, SignUpAttributes.Name, SignUpAttributes.Username],
        PreventUserExistenceErrors = "ENABLED",
        EnableTokenRevocation = true,
        AccessTokenValidity = config.AccessTokenMinutes,
        IdTokenValidity = config.AccessTokenMinutes,
        RefreshTokenValidity = config.RefreshTokenDays,
        TokenValidityUnits = new UserPoolClientTokenValidityUnitsArgs
        {
            AccessToken = "minutes",
            IdToken = "minutes",
            RefreshToken = "days",
        },
    };
}
