using System.Text.Json.Nodes;
using Shop.Local.Workflows.Asl;
using Shop.Local.Workflows.Executions;

namespace Shop.Tests.Local.Workflows;

/// <summary>The ways of an event to its mail, as <see cref="WorkflowScenario"/> writes them.</summary>
public sealed class NotifyTests
{
    private const string Message = """[{"messageId":"m-1","body":"{}"}]""";

    private const string Mailed =
        """NotifyUsers={"hasMail":true,"mail":{"id":"ntf_1","recipient":"ada","to":"a@b.co","subject":"S","text":"t","html":"h"}}""";

    private static readonly AslMachine Machine = WorkflowScenario.Machine("notify");

    public static TheoryData<string, string> Scenarios => new()
    {
        { Mailed, "RecordNotifications Mail SendMail MarkSent Done" },
        { """NotifyUsers={"hasMail":false,"mail":null}""", "RecordNotifications Mail Done" },
        { $"{Mailed} sendEmail=!E|done MarkMailSent=!E|done", "RecordNotifications Mail SendMail MarkSent Done" },
        { "NotifyUsers=!E*", "RecordNotifications NotNotified" },
        { $"{Mailed} sendEmail=!SesV2.MessageRejectedException*", "RecordNotifications Mail SendMail NotNotified" },
        { $"{Mailed} MarkMailSent=!E*", "RecordNotifications Mail SendMail MarkSent NotNotified" },
    };

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void An_event_takes_its_way(string answers, string states)
    {
        var (execution, steps) = WorkflowScenario.Run(Machine, answers, input: Message);

        Assert.Equal(states, WorkflowScenario.States(steps));
        var failed = states.EndsWith("NotNotified", StringComparison.Ordinal);
        Assert.Equal(failed ? ExecutionStatus.Failed : ExecutionStatus.Succeeded, execution.Status);
    }

    [Fact]
    public void Every_state_retry_and_catch_is_covered_by_a_scenario()
    {
        var covered = Scenarios.SelectMany(one => WorkflowScenario.Run(Machine, (string)one[0], input: Message).Steps)
            .Select(step => step.Covers);

        Assert.Empty(Machine.Elements.Except(covered));
    }

    [Fact]
    public void A_failure_has_the_error_of_its_task_as_the_reason()
    {
        var (execution, _) = WorkflowScenario.Run(Machine, "NotifyUsers=!InvalidDataException*", input: Message);

        Assert.Equal(("InvalidDataException", "in the test"), (execution.Error!.Error, execution.Error.Cause));
    }

    [Fact]
    public void The_mail_has_the_id_of_its_notification_in_a_header()
    {
        var sent = new List<JsonNode>();
        var run = new VirtualRun(Machine, call =>
        {
            if (call.Resource.EndsWith("sendEmail", StringComparison.Ordinal))
            {
                sent.Add(call.Arguments!.DeepClone());
            }

            return new(new JsonObject { ["Payload"] = JsonNode.Parse(Mailed["NotifyUsers=".Length..]) });
        });

        run.Run(JsonNode.Parse(Message));

        Assert.Equal(
            """
            {"FromEmailAddress":"MailSender","Destination":{"ToAddresses":["a@b.co"]},
            "Content":{"Simple":{"Subject":{"Data":"S","Charset":"UTF-8"},
            "Body":{"Text":{"Data":"t","Charset":"UTF-8"},"Html":{"Data":"h","Charset":"UTF-8"}},
            "Headers":[{"Name":"X-Shop-Message-Id","Value":"ntf_1"}]}}}
            """.ReplaceLineEndings(""),
            Assert.Single(sent).ToJsonString());
    }

    [Fact]
    public void The_retries_of_all_tasks_end_before_the_workflow_times_out() => Assert.Equal(
        ExecutionStatus.Succeeded,
        WorkflowScenario.Run(
            Machine,
            $"{Mailed.Replace("NotifyUsers=", "NotifyUsers=!E|!E|", StringComparison.Ordinal)} sendEmail=!E|!E|!E|done MarkMailSent=!E|!E|!E|done",
            input: Message).Execution.Status);

    [Fact]
    public void The_output_has_no_data_of_the_customer() => Assert.All(Scenarios, one => Assert.Equal(
        "{}", WorkflowScenario.Run(Machine, (string)one[0], input: Message).Execution.Output?.ToJsonString() ?? "{}"));
}
