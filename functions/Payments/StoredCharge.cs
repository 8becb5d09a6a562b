using Shop.Domain.Payments;

namespace Shop.Functions.Payments;

/// <summary>A charge with its secrets. Events and log lines contain no secret.</summary>
/// <param name="ClientSecret">
/// The secret with which the customer's browser completes the payment at the processor; null when nothing has to be completed.
/// </param>
/// <param name="TaskToken">The token of the workflow's task that waits for the customer; null when no task waits yet.</param>
internal sealed record StoredCharge(Charge Charge, ClientSecret? ClientSecret = null, TaskToken? TaskToken = null);
