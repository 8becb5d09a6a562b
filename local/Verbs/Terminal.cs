using Spectre.Console;

namespace Shop.Local.Verbs;

/// <summary>Writes output with colours to a terminal. Redirected output, as in CI, is plain and has no additional line breaks.</summary>
internal static class Terminal
{
    private const int Unwrapped = 10_000;

    public static readonly Style Good = new(Color.Green);
    public static readonly Style Bad = new(Color.Red);
    public static readonly Style Changed = new(Color.Yellow);

    public static IAnsiConsole Open()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (Console.IsOutputRedirected)
        {
            console.Profile.Capabilities.Ansi = false;
            console.Profile.Width = Unwrapped;
        }

        return console;
    }
}
