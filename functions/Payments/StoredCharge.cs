using Shop.Domain.Payments;

namespace Shop.Functions.Payments;

/// <summary>A charge with the secrets that belong to it. No event and no log line has a secret.</summary>
/// <param name="ClientSecret">With it, the customer's browser completes the payment at the processor; null when nothing is to be done.</param>
/// <param name="TaskToken">The token of the workflow's task that waits for the customer; null before it waits.</param>
internal sealed record StoredCharge(Charge Charge, ClientSecret? ClientSecret = null, TaskToken? TaskToken = null);
