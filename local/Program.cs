using System.CommandLine;
using System.CommandLine.Help;
using Shop.Local.Emulators;
using Shop.Local.Verbs;

var root = Repository.Root;
var console = Terminal.Open();
// A RootCommand would call itself by the assembly's name in its help.
var shop = new Command("./shop", "One resource graph, previewed, checked, run on this machine and deployed.")
{
    new HelpOption(),
    UpVerb.Create(Console.Out, Console.Error),
    TestVerb.Create(root, console),
    PreviewVerb.Create(root, console, Console.Error),
    OpenApiVerb.Create(root, Console.Out),
    BenchVerb.Create(console, Console.Error),
    MutantsVerb.Create(root, console, Console.Error),
};

// Stopping the emulators takes a few seconds: give Ctrl-C and SIGTERM the time.
return await shop.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
