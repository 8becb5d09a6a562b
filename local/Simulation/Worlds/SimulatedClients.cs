namespace Shop.Local.Simulation.Worlds;

/// <summary>What the clients of a world sent and saw.</summary>
internal sealed class SimulatedClients
{
    /// <summary>A customer without orders.</summary>
    public SimulatedUser Stranger { get; } = new("stranger");

    /// <summary>The requests with a key that were answered.</summary>
    public List<Exchange> Exchanges { get; } = [];

    /// <summary>The number of requests with a key that never got an answer.</summary>
    public int Unanswered { get; set; }

    /// <summary>The changes that were asked for, such as <c>cancel</c>, with the status of the order at that time.</summary>
    public HashSet<(string Action, string Status)> Asked { get; } = [];

    /// <summary>The customer of each guest cart.</summary>
    public List<string> GuestCarts { get; } = [];

    /// <summary>What clients saw that they must not see.</summary>
    public List<string> Leaks { get; } = [];

    public void Observe(SimulatedUser visitor, string order, SimulatedAnswer? answer)
    {
        if (answer is { Succeeded: false } || answer is not null && answer.Json.GetProperty("userId").GetString() != visitor.Id)
        {
            Leaks.Add($"{visitor.Id} gets {answer.Status} for the own order {order}");
        }
    }

    public void ObserveForeign(string order, SimulatedAnswer? answer)
    {
        if (answer is { Status: not 404 })
        {
            Leaks.Add($"a stranger gets {answer.Status} for the order {order}");
        }
    }
}

/// <summary>A request with an Idempotency-Key, or with another key that makes it one request, and its answer.</summary>
internal sealed record Exchange(string User, string Route, string Key, string Body, SimulatedAnswer Answer);
