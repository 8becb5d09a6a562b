using System;
using System.Collections.Generic;
using System.Linq;
using Amazon.Lambda.Annotations.SourceGenerator.Models;

namespace Amazon.Lambda.Annotations.SourceGenerator.Checking;

/// <summary>Finds the errors of the project as a whole.</summary>
internal static class ProjectCheck
{
    private static readonly string[] Runtimes = ["provided.al2", "provided.al2023", "dotnet8", "dotnet10"];

    public static IEnumerable<Finding> Check(
        IReadOnlyList<FunctionModel> functions, IReadOnlyList<StartupModel> startups, ProjectModel project)
    {
        if (project.Runtime is { } runtime && !Runtimes.Contains(runtime))
        {
            yield return Finding.At(null, Diagnostics.InvalidRuntime);
        }

        foreach (var startup in startups.Where(_ => startups.Count > 1))
        {
            yield return Finding.At(startup.Place, Diagnostics.SeveralStartups);
        }

        foreach (var startup in startups.Where(s => s.ConfiguresHostBuilder))
        {
            yield return startup.ConfiguresServices
                ? Finding.At(startup.Place, Diagnostics.TwoConfigureMethods)
                : Finding.At(startup.Place, Diagnostics.CannotGenerate, "The offline subset lacks ConfigureHostBuilder");
        }

        foreach (var twins in functions.GroupBy(f => f.WrapperName, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            yield return Finding.At(
                twins.First().Place,
                Diagnostics.Unhandled,
                $"The name of a wrapper file has no namespace, so it must be unique, but {twins.Key} occurs {twins.Count()} times");
        }
    }
}
