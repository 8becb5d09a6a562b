using System.Text.Json.Nodes;
using Shop.Local;
using Shop.Local.Workflows;

namespace Shop.Tests.Local.Workflows;

/// <summary>SendEmail of SES, as a workflow calls it.</summary>
public sealed class SendEmailTests
{
    private const string Message =
        """
        {"FromEmailAddress":"orders@shop.example.com","Destination":{"ToAddresses":["ada@example.com"]},
         "Content":{"Simple":{"Subject":{"Data":"Hello"},"Body":{"Text":{"Data":"text"},"Html":{"Data":"<p>html</p>"}},
         "Headers":[{"Name":"X-Shop-Message-Id","Value":"ntf_1"}]}}}
        """;

    private readonly Mailbox mailbox = new(TimeProvider.System);

    [Fact]
    public async Task The_mail_is_in_the_mailbox_with_its_headers()
    {
        var result = await RunAsync(Message);

        Assert.NotNull(result!["MessageId"]);
        var mail = Assert.Single(mailbox.Mails);
        Assert.Equal(("ada@example.com", "Hello", "text", "<p>html</p>"), (mail.To, mail.Subject, mail.Text, mail.Html));
        Assert.Equal([new MailHeader("X-Shop-Message-Id", "ntf_1")], mail.Headers);
    }

    [Fact]
    public void The_role_must_allow_the_domain_of_the_sender()
    {
        var needed = Service.Needs(JsonNode.Parse(Message)!.AsObject());

        Assert.Equal(("ses:SendEmail", "arn:aws:ses:eu-west-1:000000000000:identity/shop.example.com"), (needed.Action, needed.Resource));
    }

    [Theory]
    [InlineData("ada@example.com", "ada@example.com\\r\\nBcc: eve@example.com")]
    [InlineData("ada@example.com", "nobody")]
    [InlineData("[\"ada@example.com\"]", "[]")]
    [InlineData("ntf_1", "a\\r\\nBcc: eve@example.com")]
    [InlineData("ntf_1", "schön")]
    [InlineData("X-Shop-Message-Id", "X:Y")]
    public async Task A_mail_that_SES_refuses_is_not_sent(string part, string bad)
    {
        var error = await Assert.ThrowsAsync<TaskException>(() => RunAsync(Message.Replace(part, bad, StringComparison.Ordinal)));

        Assert.Equal("SesV2.BadRequestException", error.Failure.Error);
        Assert.Empty(mailbox.Mails);
    }

    [Theory]
    [InlineData("MessageRejected", false, "SesV2.MessageRejectedException", 0)]
    [InlineData("TooManyRequestsException", true, "SesV2.TooManyRequestsException", 1)]
    public async Task A_requested_fault_fails_the_call(string fault, bool answerLost, string error, int mails)
    {
        mailbox.Faults.FailNext(new(fault, AnswerLost: answerLost));

        Assert.Equal(error, (await Assert.ThrowsAsync<TaskException>(() => RunAsync(Message))).Failure.Error);
        Assert.Equal(mails, mailbox.Mails.Count);
    }

    private SendEmail Service => new(new(mailbox, "eu-west-1", "000000000000"));

    private Task<JsonNode?> RunAsync(string arguments) => Service.RunAsync(JsonNode.Parse(arguments)!.AsObject());
}
