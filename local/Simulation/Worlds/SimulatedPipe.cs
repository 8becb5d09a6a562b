using System.Text.Json.Nodes;
using Amazon.Lambda.DynamoDBEvents;
using Shop.Local.Messaging.Events;
using Shop.Local.Messaging.Pipes;
using Shop.Local.Simulation.Data;
using StoredItem = System.Collections.Generic.Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>;
using StreamItem = System.Collections.Generic.Dictionary<string, Amazon.Lambda.DynamoDBEvents.DynamoDBEvent.AttributeValue>;

namespace Shop.Local.Simulation.Worlds;

/// <summary>
/// A pipe reads one shard of the stream of a table in order, lets the mapping function make events of the changes, and puts the events on
/// the bus. A failed batch blocks the shard until it succeeds, is halved, or is given up.
/// </summary>
internal sealed class SimulatedPipe(SimulatedWorld world, PipeDefinition pipe)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly List<TableChange> waiting = [];
    private readonly List<IReadOnlyList<TableChange>> deadLetters = [];
    private bool isReading;

    public bool IsIdle => waiting.Count == 0 && !isReading && deadLetters.Count == 0;

    public void Add(TableChange change)
    {
        waiting.Add(change);
        Read();
    }

    /// <summary>Reads the given-up changes from the stream again.</summary>
    /// <returns>Whether there were any.</returns>
    public bool Redrive()
    {
        var letters = deadLetters.SelectMany(letter => letter).ToList();
        deadLetters.Clear();
        waiting.InsertRange(0, letters);
        Read();
        return letters.Count > 0;
    }

    private void Read()
    {
        if (!isReading && waiting.Count > 0)
        {
            isReading = true;
            world.Clock.After(world.Chance.Milliseconds(20, 600), () => world.Do(() => ReadBatchAsync()));
        }
    }

    private async Task ReadBatchAsync()
    {
        var batch = waiting.Take(pipe.Settings.BatchSize).ToList();
        await ProcessAsync(batch);
        if (!world.Faults.Strikes(FaultKind.StreamReplayed, 0.01))
        {
            waiting.RemoveRange(0, batch.Count);
        }

        isReading = false;
        Read();
    }

    private async Task ProcessAsync(List<TableChange> batch)
    {
        for (var attempts = 0; await FailureAsync(batch) is not null; attempts++)
        {
            if (pipe.Settings.Bisects && batch.Count > 1)
            {
                var middle = (batch.Count + 1) / 2;
                await ProcessAsync([.. batch.Take(middle)]);
                await ProcessAsync([.. batch.Skip(middle)]);
                return;
            }

            if (pipe.Settings.MaxRetries >= 0 && attempts >= pipe.Settings.MaxRetries)
            {
                deadLetters.Add(batch);
                return;
            }

            await world.Clock.DelayAsync(TimeSpan.FromSeconds(Math.Min(Math.Pow(2, attempts), LongestPause.TotalSeconds)));
        }
    }

    private async Task<object?> FailureAsync(List<TableChange> batch)
    {
        var records = batch.ConvertAll(Record);
        var invoked = await world.Functions.InvokeAsync(world.Stack.Functions[pipe.Enrichment!], records);
        if (invoked.Failure is { } failure)
        {
            return failure;
        }

        var events = invoked.Json!.AsArray();
        world.Bus.Put(BusDefinition.NameOf(pipe.TargetArn), [.. events.Select(pipe.Bus!.EntryOf)]);
        return null;
    }

    private static DynamoDBEvent.DynamodbStreamRecord Record(TableChange change) => new()
    {
        EventID = change.Key,
        Dynamodb = new()
        {
            ApproximateCreationDateTime = change.At.UtcDateTime,
            OldImage = Image(change.Before),
            NewImage = Image(change.After),
        },
    };

    private static StreamItem? Image(StoredItem? item) =>
        item?.ToDictionary(attribute => attribute.Key, attribute => Value(attribute.Value));

    private static DynamoDBEvent.AttributeValue Value(Amazon.DynamoDBv2.Model.AttributeValue value) => new()
    {
        S = value.S,
        N = value.N,
        BOOL = value.BOOL,
        M = Image(value.M),
        L = value.L?.ConvertAll(Value),
    };
}
