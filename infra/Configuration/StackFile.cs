using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Shop.Infra.Configuration;

/// <summary>The plain values under <c>config:</c> in a <c>Pulumi.{stack}.yaml</c>, by full key.</summary>
internal sealed partial record StackFile(string Name, IReadOnlyDictionary<string, string> Values)
{
    public static string NameOf(string stack) => $"Pulumi.{stack}.yaml";

    /// <summary>The stacks that have a file, sorted by name.</summary>
    public static IReadOnlyList<string> Stacks(string root) =>
    [
        .. Directory.EnumerateFiles(root, "Pulumi.*.yaml")
            .Select(path => Path.GetFileName(path)["Pulumi.".Length..^".yaml".Length])
            .Order(StringComparer.Ordinal),
    ];

    public static void CheckName(string stack)
    {
        if (stack.Length > ShopConfig.StackNameLength || !StackName().IsMatch(stack))
        {
            throw new ConfigException(
                $"The stack name '{stack}'",
                [
                    "it must start with a lower-case letter and have only lower-case letters, digits and hyphens, "
                    + $"at most {ShopConfig.StackNameLength} characters.",
                ]);
        }
    }

    public static StackFile Read(string root, string stack)
    {
        CheckName(stack);
        var name = NameOf(stack);
        var path = Path.Combine(root, name);
        if (!File.Exists(path))
        {
            var stacks = string.Join(", ", Stacks(root));
            throw new ConfigException($"The stack '{stack}'", [$"{name} does not exist. The stacks are {stacks}."]);
        }

        try
        {
            var yaml = new YamlStream();
            using var text = File.OpenText(path);
            yaml.Load(text);
            return new(name, Parse(name, yaml));
        }
        catch (YamlException e)
        {
            throw new ConfigException(name, [$"line {e.Start.Line}: {e.Message}"]);
        }
    }

    private static Dictionary<string, string> Parse(string name, YamlStream yaml)
    {
        if (yaml.Documents is not [{ RootNode: YamlMappingNode document }]
            || !document.Children.TryGetValue("config", out var node)
            || node is not YamlMappingNode config)
        {
            throw new ConfigException(name, ["config: is missing, or not a list of keys and values."]);
        }

        var problems = config.Children
            .Where(entry => entry.Value is not YamlScalarNode)
            .Select(entry => $"{entry.Key} is not a plain value.")
            .ToList();
        return problems.Count > 0
            ? throw new ConfigException(name, problems)
            : config.Children.ToDictionary(entry => entry.Key.ToString(), entry => ((YamlScalarNode)entry.Value).Value ?? "");
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\z")]
    private static partial Regex StackName();
}
