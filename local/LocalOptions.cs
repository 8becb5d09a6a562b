using Shop.Contract;
using Shop.Infra.Graphs;

namespace Shop.Local;

/// <summary>What a local run serves and where.</summary>
public sealed record LocalOptions
{
    public string Stack { get; init; } = "dev";

    /// <summary>Of the API and the console on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; } = Servers.LocalPort;

    /// <summary>Drops the kept data first.</summary>
    public bool Fresh { get; init; }

    /// <summary>Keeps nothing: for tests.</summary>
    public bool InMemory { get; init; }

    /// <summary>Where users, tables and mails are kept; null for <c>.shop/{stack}</c> in the repository.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Makes the administrator and the demo catalogue, where they are missing.</summary>
    public bool Seed { get; init; } = true;

    /// <summary>Served instead of what the program makes of the stack.</summary>
    public Graph? Graph { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
