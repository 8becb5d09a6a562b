using Shop.Local.Data;

namespace Shop.Tests.Local.Workflows;

/// <summary>Starts one execution after the other and prints their names, until a test kills its process.</summary>
internal static class KilledWorkflows
{
    private const string Drop = "\"ResultPath\":null,";

    public static (string Name, string States) Machine => (
        "m",
        $$"""
        {"A":{{Task(Drop + "\"Next\":\"B\"")}},"B":{{Task(Drop + "\"Next\":\"C\"")}},"C":{"Type":"Wait","Seconds":1,"Next":"D"},
        "D":{{Task(Drop + "\"OutputPath\":\"$.name\",\"End\":true")}}}
        """);

    public static void Run(string path)
    {
        var workflows = SmallWorkflows.Start(TimeProvider.System, LocalDatabase.Open(path), Machine);
        for (var number = 1; ; number++)
        {
            workflows.StartExecution("m", $"run-{number}", $$"""{"name":"run-{{number}}"}""");
            Console.WriteLine($"run-{number}");
            Thread.Sleep(TimeSpan.FromMilliseconds(100));
        }
    }

    private static string Task(string more) => SmallWorkflows.Task("""{"do":"echo","key":"killed"}""", more);
}
