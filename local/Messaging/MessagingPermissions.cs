using Shop.Local.Gate;
using Shop.Local.Messaging.Events;
using Shop.Local.Messaging.Pipes;
using Shop.Local.Messaging.Queues;
using Shop.Local.Messaging.Schedules;
using Shop.Local.Stacks;

namespace Shop.Local.Messaging;

/// <summary>
/// Checks the resources to which queues, rules, pipes and event source mappings refer, and their permissions on these resources. In AWS, a
/// missing permission fails when an event arrives. The local run already fails at its start.
/// </summary>
internal sealed class MessagingPermissions(StackDefinition stack)
{
    private const string Events = "events.amazonaws.com";
    private const string Send = "sqs:SendMessage";
    private const string StartExecution = "states:StartExecution";

    private static readonly string[] Read =
        ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"];

    private static readonly string[] Receive = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"];

    private readonly MessagingDefinition messaging = stack.Messaging;

    /// <exception cref="LocalRunException">A resource is not in the stack, or a permission is missing.</exception>
    public void Check()
    {
        foreach (var queue in messaging.Queues.Where(queue => queue.Redrive is not null))
        {
            Check(queue, Queue($"The queue {queue.Name}", queue.Redrive!.DeadLetterArn));
        }

        foreach (var rule in messaging.Rules)
        {
            Check(rule);
        }

        foreach (var pipe in messaging.Pipes)
        {
            Check(pipe);
        }

        foreach (var pipe in messaging.WaitingPipes)
        {
            Check(pipe);
        }

        foreach (var mapping in messaging.Mappings)
        {
            Check(mapping);
        }

        foreach (var schedule in messaging.Schedules)
        {
            Check(schedule);
        }
    }

    private static void Check(QueueDefinition queue, QueueDefinition deadLetters)
    {
        if (deadLetters.AllowedSources is { } allowed && !allowed.Contains(queue.Arn))
        {
            throw new LocalRunException($"The queue {deadLetters.Name} does not take the dead letters of the queue {queue.Name}.");
        }
    }

    private void Check(RuleDefinition rule)
    {
        var name = $"The rule {rule.Name}";
        if (rule.Bus != BusDefinition.Default && !messaging.Buses.Any(bus => bus.Name == rule.Bus))
        {
            throw new LocalRunException($"{name} belongs to the bus {rule.Bus}, which is not in the stack.");
        }

        foreach (var target in rule.Targets)
        {
            if (MessagingDefinition.IsStateMachine(target.Arn))
            {
                DemandRole(name, target.RoleArn, StartExecution, target.Arn);
            }
            else if (!messaging.IsTopic(target.Arn))
            {
                DemandPolicy(name, Queue(name, target.Arn), rule.Arn);
            }

            if (target.DeadLetterArn is { } deadLetters)
            {
                DemandPolicy(name, Queue(name, deadLetters), rule.Arn);
            }
        }
    }

    private void Check(PipeDefinition pipe)
    {
        var name = $"The pipe {pipe.Name}";
        if (!stack.Tables.Values.Any(table => table.StreamView is not null && table.StreamArn == pipe.StreamArn))
        {
            throw new LocalRunException($"{name} reads {pipe.StreamArn}, which is not the stream of a table of the stack.");
        }

        foreach (var action in Read)
        {
            DemandRole(name, pipe.RoleArn, action, pipe.StreamArn);
        }

        if (pipe.Enrichment is { } function)
        {
            DemandRole(name, pipe.RoleArn, "lambda:InvokeFunction", stack.CheckFunction(function).Arn);
        }

        if (pipe.Settings.DeadLetterArn is { } deadLetters)
        {
            DemandRole(name, pipe.RoleArn, Send, Queue(name, deadLetters).Arn);
        }

        if (pipe.Bus is null)
        {
            DemandRole(name, pipe.RoleArn, StartExecution, pipe.TargetArn);
        }
        else
        {
            var bus = messaging.Buses.FirstOrDefault(bus => bus.Arn == pipe.TargetArn)
                ?? throw new LocalRunException($"{name} sends to {pipe.TargetArn}, which is not an event bus of the stack.");
            DemandRole(name, pipe.RoleArn, "events:PutEvents", bus.Arn);
        }
    }

    private void Check(WaitingPipeDefinition pipe)
    {
        var name = $"The pipe {pipe.Name}";
        var queue = Queue(name, pipe.QueueArn);
        foreach (var action in Receive)
        {
            DemandRole(name, pipe.RoleArn, action, queue.Arn);
        }

        if (stack.StateMachines.FirstOrDefault(machine => machine.Arn == pipe.StateMachineArn) is not { IsExpress: true })
        {
            throw new LocalRunException($"{name} waits for {pipe.StateMachineArn}, which is not an EXPRESS state machine of the stack.");
        }

        DemandRole(name, pipe.RoleArn, "states:StartSyncExecution", pipe.StateMachineArn);
    }

    private void Check(EventSourceMappingDefinition mapping)
    {
        var function = stack.CheckFunction(mapping.Function);
        var queue = Queue(mapping.Urn, mapping.QueueArn);
        foreach (var action in Receive)
        {
            DemandRole($"The function {function.Name}", function.RoleArn, action, queue.Arn);
        }

        if (queue.VisibilityTimeout < function.Timeout)
        {
            throw new LocalRunException(
                $"The visibility timeout of the queue {queue.Name} is shorter than the timeout of {function.Name}; "
                + "AWS refuses the mapping.");
        }
    }

    private void Check(ScheduleDefinition schedule)
    {
        var name = $"The schedule {schedule.Name}";
        var started = schedule.Function is { } function ? stack.CheckFunction(function).Arn : schedule.TargetArn;
        DemandRole(name, schedule.RoleArn, schedule.Action, started);
        if (schedule.DeadLetterArn is { } deadLetters)
        {
            DemandRole(name, schedule.RoleArn, Send, Queue(name, deadLetters).Arn);
        }
    }

    private QueueDefinition Queue(string user, string arn) =>
        messaging.Queues.FirstOrDefault(queue => queue.Arn == arn)
        ?? throw new LocalRunException($"{user} refers to {arn}, which is not a queue of the stack; the local run serves no other target.");

    private void DemandPolicy(string sender, QueueDefinition queue, string source)
    {
        if (!queue.Policies.Any(policy => policy.Allows(Events, new(Send, queue.Arn), source, stack.Account)))
        {
            throw new LocalRunException(
                $"{sender} may not send to {queue.Name}: no policy of the queue allows {Events} to do so for {source}.");
        }
    }

    private void DemandRole(string user, string? roleArn, string action, string resource)
    {
        if (roleArn is null || !stack.Roles.TryGetValue(roleArn, out var role))
        {
            throw new LocalRunException($"{user} needs a role of the stack that allows {action} on {resource}.");
        }

        if (role.Decide(new(action, resource)) != PolicyDecision.Allowed)
        {
            throw new LocalRunException($"{user} may not call {action} on {resource}: the role {role.RoleName} does not allow it.");
        }
    }
}
