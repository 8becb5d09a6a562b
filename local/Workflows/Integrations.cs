using System.Collections.Frozen;
using Shop.Local.Gate;
using Shop.Local.Lambda;
using Shop.Local.Workflows.Asl;

namespace Shop.Local.Workflows;

/// <summary>The integrations of the local run, by the Resource of a Task state.</summary>
internal static class Integrations
{
    private const string Invoke = "arn:aws:states:::lambda:invoke";
    private const string InvokeWithToken = Invoke + ".waitForTaskToken";
    private const string SendTaskSuccess = "arn:aws:states:::aws-sdk:sfn:sendTaskSuccess";
    private const string SendTaskFailure = "arn:aws:states:::aws-sdk:sfn:sendTaskFailure";
    private const string Publish = "arn:aws:states:::aws-sdk:sns:publish";
    private const string SendMail = "arn:aws:states:::aws-sdk:sesv2:sendEmail";

    /// <summary>The parameters that each integration accepts.</summary>
    public static IReadOnlyDictionary<string, IntegrationRules> Rules { get; } = new Dictionary<string, IntegrationRules>
    {
        [Invoke] = LambdaInvoke.Rules,
        [InvokeWithToken] = LambdaInvoke.Rules,
        [SendTaskSuccess] = new(["TaskToken", "Output"], []),
        [SendTaskFailure] = new(["TaskToken"], ["Error", "Cause"]),
        [SendMail] = SendEmail.Rules,
        [Publish] = PublishMessage.Rules,
    }.ToFrozenDictionary();

    public static IReadOnlyDictionary<string, IIntegration> Of(
        FunctionHosts functions, Faults lambdaFaults, ITaskTokens tokens, LocalMailService mails)
    {
        var invoke = new LambdaInvoke(functions, lambdaFaults);
        return new Dictionary<string, IIntegration>
        {
            [Invoke] = invoke,
            [InvokeWithToken] = invoke,
            [SendTaskSuccess] = new SendTaskResult(tokens, succeeded: true),
            [SendTaskFailure] = new SendTaskResult(tokens, succeeded: false),
            [SendMail] = new SendEmail(mails),
            [Publish] = new PublishMessage(mails),
        };
    }
}
