using Shop.Local;
using Shop.Local.Workflows.Asl;

namespace Shop.Tests.Local.Workflows;

/// <summary>What the interpreter does not know stops the start, with the state and the field.</summary>
public sealed class UnknownPartsTests
{
    private const string Invoke =
        "\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::lambda:invoke\",\"Parameters\":{\"FunctionName\":\"f\"}";

    private const string SendMail =
        "\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::aws-sdk:sesv2:sendEmail\","
        + "\"Parameters\":{\"FromEmailAddress\":\"a\",\"Destination\":{\"ToAddresses\":[\"b\"]},\"Content\":{";

    [Theory]
    [InlineData("\"Type\":\"Pass\",\"End\":true,\"Assign\":{}", "state A: the field Assign")]
    [InlineData("\"Type\":\"Teleport\",\"End\":true", "state A: the field Type has the unknown value Teleport")]
    [InlineData("\"Type\":\"Pass\"", "state A: the field Next")]
    [InlineData("\"Type\":\"Pass\",\"End\":true,\"Next\":\"A\"", "state A: the field Next")]
    [InlineData("\"Type\":\"Pass\",\"Next\":\"B\"", "the state B, which does not exist")]
    [InlineData("\"Type\":\"Pass\",\"End\":true,\"Retry\":[]", "state A: the field Retry")]
    [InlineData("\"Type\":\"Pass\",\"End\":true,\"QueryLanguage\":\"JSONata\"", "state A: the field QueryLanguage")]
    [InlineData("\"Type\":\"Pass\",\"End\":true,\"Parameters\":{\"a.$\":\"$..b\"}", "state A: the field Parameters")]
    [InlineData("\"Type\":\"Pass\",\"End\":true,\"Parameters\":{\"a.$\":\"States.Hash('x', 'MD5')\"}", "States.Hash")]
    [InlineData("\"Type\":\"Pass\",\"End\":true,\"Parameters\":{\"a.$\":\"plain\"}", "state A: the field Parameters")]
    [InlineData("\"Type\":\"Pass\",\"End\":true,\"ResultPath\":\"$$.a\"", "state A: the field ResultPath")]
    [InlineData("\"Type\":\"Pass\",\"End\":true,\"ResultPath\":\"$.a[*]\"", "state A: the field ResultPath")]
    [InlineData(
        "\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::sns:publish\",\"End\":true",
        "the integration arn:aws:states:::sns:publish")]
    [InlineData("\"Type\":\"Task\",\"Resource\":\"arn:aws:states:::lambda:invoke\",\"End\":true", "lacks FunctionName")]
    [InlineData(SendMail + "\"Simple\":{\"Subject\":{\"Data\":\"s\"},\"Attachments\":[]}}},\"End\":true", "has Content.Simple.Attachments")]
    [InlineData(SendMail + "\"Simple\":{\"Subject\":{\"Charset\":\"UTF-8\"}}}},\"End\":true", "lacks Content.Simple.Subject.Data")]
    [InlineData(SendMail + "\"Template\":{}}},\"End\":true", "lacks Content.Simple.Subject.Data")]
    [InlineData(Invoke + ",\"End\":true,\"Credentials\":{}", "state A: the field Credentials")]
    [InlineData(Invoke + ",\"End\":true,\"TimeoutSeconds\":0", "state A: the field TimeoutSeconds")]
    [InlineData(Invoke + ",\"End\":true,\"TimeoutSeconds\":5,\"TimeoutSecondsPath\":\"$.x\"", "state A: the field TimeoutSeconds")]
    [InlineData(Invoke + ",\"End\":true,\"Retry\":[{\"ErrorEquals\":[\"E\"],\"Jitter\":\"FULL\"}]", "state A, Retry[0]: the field Jitter")]
    [InlineData(
        Invoke + ",\"End\":true,\"Retry\":[{\"ErrorEquals\":[\"E\"],\"JitterStrategy\":\"HALF\"}]",
        "Retry[0]: the field JitterStrategy")]
    [InlineData(Invoke + ",\"End\":true,\"Retry\":[{\"ErrorEquals\":[\"E\",\"States.ALL\"]}]", "Retry[0]: the field ErrorEquals")]
    [InlineData(
        Invoke + ",\"End\":true,\"Retry\":[{\"ErrorEquals\":[\"States.ALL\"]},{\"ErrorEquals\":[\"E\"]}]",
        "Retry[0]: the field ErrorEquals")]
    [InlineData(Invoke + ",\"End\":true,\"Catch\":[{\"ErrorEquals\":[\"E\"],\"Next\":\"B\"}]", "the state B, which does not exist")]
    [InlineData(
        "\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.a\",\"StringLike\":\"x\",\"Next\":\"A\"}]",
        "Choices[0]: the field StringLike is an unknown operator")]
    [InlineData(
        "\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.a\",\"StringEquals\":1,\"Next\":\"A\"}]",
        "Choices[0]: the field StringEquals")]
    [InlineData("\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.a\",\"Next\":\"A\"}]", "Choices[0]: the field Variable")]
    [InlineData(
        "\"Type\":\"Choice\",\"Choices\":[{\"Variable\":\"$.a\",\"IsNull\":true,\"IsString\":true,\"Next\":\"A\"}]",
        "the field IsString")]
    [InlineData(
        "\"Type\":\"Choice\",\"Choices\":[{\"Not\":{\"Variable\":\"$.a\",\"IsNull\":true,\"Next\":\"A\"},\"Next\":\"A\"}]",
        "Not: the field Next")]
    [InlineData("\"Type\":\"Wait\",\"End\":true", "state A: the field Seconds")]
    [InlineData("\"Type\":\"Wait\",\"Seconds\":1,\"Timestamp\":\"2026-03-01T12:00:00Z\",\"End\":true", "state A: the field Seconds")]
    [InlineData("\"Type\":\"Wait\",\"Timestamp\":\"tomorrow\",\"End\":true", "state A: the field Timestamp")]
    [InlineData("\"Type\":\"Fail\",\"Error\":\"a\",\"ErrorPath\":\"$.b\"", "state A: the field Error")]
    [InlineData(
        "\"Type\":\"Map\",\"End\":true,\"ItemReader\":{},\"Iterator\":{\"StartAt\":\"B\",\"States\":{\"B\":{\"Type\":\"Succeed\"}}}",
        "the field ItemReader")]
    [InlineData(
        "\"Type\":\"Map\",\"End\":true,\"ItemProcessor\":{\"ProcessorConfig\":{\"Mode\":\"DISTRIBUTED\"},"
        + "\"StartAt\":\"B\",\"States\":{\"B\":{\"Type\":\"Succeed\"}}}",
        "ProcessorConfig: the field Mode must be INLINE")]
    [InlineData(
        "\"Type\":\"Parallel\",\"End\":true,\"Branches\":[{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}]",
        "two states have the name A")]
    public void The_error_names_the_place_in_the_document(string state, string expected)
    {
        var error = Assert.Throws<LocalRunException>(() => Parse("{\"StartAt\":\"A\",\"States\":{\"A\":{" + state + "}}}"));
        Assert.StartsWith("The state machine checkout", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"},\"B\":{\"Type\":\"Succeed\"}}}",
        "no state leads to the state B")]
    [InlineData("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}},\"Version\":\"2.0\"}", "the field Version must be 1.0")]
    [InlineData("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}},\"Extra\":1}", "the field Extra is unknown")]
    [InlineData("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\",\"Type\":\"Fail\"}}}", "not a JSON object")]
    [InlineData("[]", "not a JSON object")]
    public void The_document_as_a_whole_is_checked(string document, string expected) =>
        Assert.Contains(expected, Assert.Throws<LocalRunException>(() => Parse(document)).Message, StringComparison.Ordinal);

    private static AslMachine Parse(string document) => AslMachine.Parse("checkout", document, VirtualRun.Integrations);
}
