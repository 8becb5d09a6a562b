using Amazon.DynamoDBv2.Model;
using Shop.Functions.Storage;
using Shop.Local.Stripe;

namespace Shop.Local.Simulation.Invariants;

/// <summary>The stored data of a shop that has no work in progress.</summary>
/// <param name="Items">All items of a table.</param>
/// <param name="Payments">The payments at Stripe.</param>
/// <param name="Pieces">The pieces that each product must have, in all states together.</param>
internal sealed record StoredShop(
    Func<ShopTable, IReadOnlyCollection<Dictionary<string, AttributeValue>>> Items,
    IReadOnlyList<PaymentRecord> Payments,
    IReadOnlyDictionary<string, long> Pieces);
