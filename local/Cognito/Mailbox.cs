using System.Text.Json;

namespace Shop.Local.Cognito;

/// <summary>A mail that would have been sent.</summary>
public sealed record Mail(DateTimeOffset At, string To, string Subject, string Body);

/// <summary>Mails of the local run, the newest last.</summary>
public sealed class Mailbox(TimeProvider time)
{
    private readonly List<Mail> mails = [];
    private string? file;

    public IReadOnlyList<Mail> Mails
    {
        get
        {
            lock (mails)
            {
                return [.. mails];
            }
        }
    }

    /// <summary>Keeps the mails in a file, one JSON object a line, with those that are there already.</summary>
    internal void KeepIn(string path)
    {
        lock (mails)
        {
            file = path;
            if (File.Exists(path))
            {
                mails.AddRange(File.ReadLines(path).Where(IsWhole).Select(line => JsonSerializer.Deserialize<Mail>(line)!));
            }
        }
    }

    internal void Add(string to, string subject, string body)
    {
        var mail = new Mail(time.GetUtcNow(), to, subject, body);
        lock (mails)
        {
            mails.Add(mail);
            if (file is not null)
            {
                File.AppendAllText(file, JsonSerializer.Serialize(mail) + "\n");
            }
        }
    }

    // A kill may leave the last line half written.
    private static bool IsWhole(string line) => line.EndsWith('}');
}
