using System.Text.Json;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>A run of a Pulumi program. This SDK can run a program with mocks only; see <see cref="RunAsync(Action)"/>.</summary>
public sealed partial class Deployment
{
    private static readonly AsyncLocal<DeploymentInstance?> Ambient = new();

    private readonly List<string> errors = [];

    private Deployment(IMocks mocks, TestOptions? options)
    {
        ProjectName = options?.ProjectName ?? "project";
        StackName = options?.StackName ?? "stack";
        OrganizationName = options?.OrganizationName ?? "organization";
        RootDirectory = options?.RootDirectory;
        IsDryRun = options?.IsPreview ?? true;
        Monitor = new MockMonitor(mocks, $"urn:pulumi:{StackName}::{ProjectName}::");
    }

    /// <summary>The current run. It flows with the asynchronous context.</summary>
    public static DeploymentInstance Instance
        => Ambient.Value ?? throw new InvalidOperationException("There is no Deployment.Instance before a run has begun.");

    internal static Deployment? Current => Ambient.Value?.Deployment;

    internal static Deployment Running => Instance.Deployment;

    internal string ProjectName { get; }

    internal string StackName { get; }

    internal string OrganizationName { get; }

    internal string? RootDirectory { get; }

    internal bool IsDryRun { get; }

    internal WorkTracker Work { get; } = new();

    internal MockMonitor Monitor { get; }

    /// <summary>Read at the start of the run from the JSON object in the environment variable PULUMI_CONFIG.</summary>
    internal ImmutableDictionary<string, string> Configuration { get; } = ReadConfiguration();

    internal Stack Stack
    {
        get => field ?? throw new InvalidOperationException("There is no stack before a run has begun.");
        set;
    }

    internal ImmutableArray<string> Errors
    {
        get
        {
            lock (errors)
            {
                return [.. errors];
            }
        }
    }

    internal void AddError(string message)
    {
        lock (errors)
        {
            errors.Add(message);
        }
    }

    private static ImmutableDictionary<string, string> ReadConfiguration()
    {
        var result = ImmutableDictionary<string, string>.Empty;
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG") is { } text)
        {
            using var document = JsonDocument.Parse(text);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                result = result.SetItem(ShortKey(property.Name), property.Value.ToString());
            }
        }

        return result;
    }

    /// <summary><c>name:config:key</c> is an old form of <c>name:key</c>.</summary>
    private static string ShortKey(string key)
        => key.IndexOf(":config:", StringComparison.Ordinal) is var at and > 0 && key.IndexOf(':', StringComparison.Ordinal) == at
            ? key.Remove(at, ":config".Length)
            : key;
}
