using Shop.Contract;
using Shop.Infra.Graphs;
using Shop.Local.Stripe;

namespace Shop.Local;

/// <summary>The options of a local run.</summary>
public sealed record LocalOptions
{
    public string Stack { get; init; } = "dev";

    /// <summary>The port of the API and the console on 127.0.0.1; 0 selects a free port.</summary>
    public int Port { get; init; } = Servers.LocalPort;

    /// <summary>Whether to delete the stored data before the start.</summary>
    public bool Fresh { get; init; }

    /// <summary>Whether to store no data, for tests.</summary>
    public bool InMemory { get; init; }

    /// <summary>The folder for users, tables and emails; null for <c>.shop/{stack}</c> in the repository.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Whether to create the administrator and the demo products when they are missing.</summary>
    public bool Seed { get; init; } = true;

    /// <summary>The graph to serve; null for the graph of <see cref="Stack"/>.</summary>
    public Graph? Graph { get; init; }

    /// <summary>The Stripe account for payments; null for the simulator.</summary>
    public StripeAccount? Stripe { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Receives one line of text for each step while the shop starts.</summary>
    public Action<string> Progress { get; init; } = _ => { };
}
