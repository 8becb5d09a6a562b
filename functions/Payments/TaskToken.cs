namespace Shop.Functions.Payments;

/// <summary>
/// The token with which Step Functions resumes a waiting checkout. It enters no event and no log. <see cref="ToString"/> hides it; call
/// <see cref="Reveal"/>.
/// </summary>
internal sealed record TaskToken
{
    private readonly string text;

    public TaskToken(string text) => this.text = text;

    public string Reveal() => text;

    public override string ToString() => "…";
}
