namespace Shop.Functions.Payments;

/// <summary>
/// Lets the customer's browser finish a payment. Only the owner of the order may get it; it enters no event, log or execution.
/// <see cref="ToString"/> hides it; call <see cref="Reveal"/>.
/// </summary>
internal sealed record ClientSecret
{
    private readonly string text;

    public ClientSecret(string text) => this.text = text;

    public string Reveal() => text;

    public override string ToString() => "…";
}
