namespace Shop.Local.Emulators;

/// <summary>
/// A program that must not outlive this process. On Linux, setsid keeps the terminal's Ctrl-C away from the program, because this process
/// stops its children itself, in order. On Linux, setpriv also asks the kernel to end the program when this process ends, even by kill -9.
/// On other systems, a shell watches a pipe that closes when this process ends.
/// </summary>
internal sealed record ChildCommand(string Program, IReadOnlyList<string> Arguments)
{
    private const string Watchdog = """
        exec 3<&0
        "$@" </dev/null 3<&- & child=$!
        (cat <&3 >/dev/null; kill $child) & watch=$!
        trap 'kill $child' TERM INT
        wait $child; code=$?
        kill $watch 2>/dev/null
        exit $code
        """;

    public static ChildCommand Bound(string program, IEnumerable<string> arguments) =>
        EmulatorPackages.OnPath("setpriv") is { } setpriv && EmulatorPackages.OnPath("setsid") is { } setsid
            ? new(setsid, [setpriv, "--pdeathsig", "TERM", "--", program, .. arguments])
            : Watched(program, arguments);

    public static ChildCommand Watched(string program, IEnumerable<string> arguments) =>
        new("/bin/sh", ["-c", Watchdog, "sh", program, .. arguments]);
}
