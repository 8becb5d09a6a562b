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

    public override string ToString() => "…";
}
