using System.Text.Json;

namespace Shop.Local.Cognito;

/// <summary>Keeps the emails of the local run, the newest last. No email is really sent.</summary>
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

    /// <summary>Reads the emails from a file and appends new emails to the file, one JSON object per line.</summary>
    /// <param name="path">Null to keep none.</param>
    internal void KeepIn(string? path)
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

    // A killed process can leave an incomplete last line.
    private static bool IsWhole(string line) => line.EndsWith('}');
}

public sealed record Mail(DateTimeOffset At, string To, string Subject, string Body);
