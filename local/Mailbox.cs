using System.Text.Json;
using Shop.Local.Gate;

namespace Shop.Local;

/// <summary>Keeps the emails of the local run, the newest last. No email is really sent.</summary>
public sealed class Mailbox(TimeProvider time)
{
    private readonly List<LocalMail> mails = [];
    private string? file;

    /// <summary>The requested faults of SES.</summary>
    public Faults Faults { get; } = ServiceFaults.Mail();

    public IReadOnlyList<LocalMail> Mails
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
                mails.AddRange(File.ReadLines(path).Where(IsWhole).Select(line => JsonSerializer.Deserialize<LocalMail>(line)!));
            }
        }
    }

    internal void Add(string to, string subject, string text) => Add(to, subject, text, html: null, []);

    internal void Add(string to, string subject, string? text, string? html, IReadOnlyList<MailHeader> headers)
    {
        var mail = new LocalMail(time.GetUtcNow(), to, subject, text, html, headers);
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

/// <param name="Text">The plain text; null when the mail has only HTML.</param>
/// <param name="Html">Null when the mail has only plain text.</param>
/// <param name="Headers">The headers that the sender added.</param>
public sealed record LocalMail(
    DateTimeOffset At, string To, string Subject, string? Text, string? Html, IReadOnlyList<MailHeader> Headers);

public sealed record MailHeader(string Name, string Value);
