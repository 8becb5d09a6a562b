using Shop.Local.Simulation.Data;

namespace Shop.Local.Simulation.Worlds;

/// <summary>
/// The pipes of a world. Each stream has two shards: changes of one shard keep their order, those of different shards do not.
/// </summary>
internal sealed class SimulatedPipes
{
    private const int Shards = 2;

    private readonly ILookup<string, SimulatedPipe[]> byTable;

    private SimulatedPipes(ILookup<string, SimulatedPipe[]> byTable) => this.byTable = byTable;

    public static SimulatedPipes Of(SimulatedWorld world) => new(world.Stack.Messaging.Pipes.ToLookup(
        pipe => world.Stack.TableOfStream[pipe.StreamArn],
        pipe => Enumerable.Range(0, Shards).Select(_ => new SimulatedPipe(world, pipe)).ToArray()));

    public IEnumerable<SimulatedPipe> All => byTable.SelectMany(pipes => pipes).SelectMany(shards => shards);

    public void Add(MemoryTable table, TableChange change)
    {
        foreach (var shards in byTable[table.Name])
        {
            shards[change.Key.Sum(letter => letter) % Shards].Add(change);
        }
    }

    public bool Redrive() => All.Aggregate(false, (any, pipe) => pipe.Redrive() | any);
}
