using System.CommandLine;
using System.CommandLine.Help;
using Shop.Local.Emulators;
using Shop.Local.Verbs;

var root = Repository.Root;
var console = Terminal.Open();
// Not a RootCommand: its help would show the name of the assembly.
var shop = new Command("./shop", "One resource graph, previewed, checked, run on this machine and deployed.")
{
    new HelpOption(),
    UpVerb.Create(Console.Out, Console.Error),
    TestVerb.Create(root, console),
    PreviewVerb.Create(root, console, Console.Error),
    OpenApiVerb.Create(root, Console.Out),
    DocsVerb.Create(root, Console.Out),
    BenchVerb.Create(console, Console.Error),
    MutantsVerb.Create(root, console, Console.Error),
};

// The emulators need a few seconds to stop after Ctrl-C or SIGTERM.
return await shop.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
