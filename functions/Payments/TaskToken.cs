using System.Security.Cryptography;
using System.Text;

namespace Shop.Functions.Payments;

/// <summary>
/// The token with which Step Functions resumes a waiting checkout. Events and log lines never contain it. <see cref="ToString"/> hides it;
/// call <see cref="Reveal"/>.
/// </summary>
internal sealed record TaskToken
{
    private readonly string text;

    public TaskToken(string text) => this.text = text;

    public string Reveal() => text;

    /// <summary>A text that differs for each token and does not reveal it.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    public override string ToString() => "…";
}
