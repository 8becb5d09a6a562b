using Amazon.DynamoDBv2.Model;
using Shop.Domain.Addresses;

namespace Shop.Functions.Addresses;

/// <summary>Maps an address to a DynamoDB map.</summary>
internal static class AddressItem
{
    public static Dictionary<string, AttributeValue> Write(Address address) => Item.Of(
        ("name", Item.Text(address.Name)),
        ("line1", Item.Text(address.Line1)),
        ("line2", Item.Text(address.Line2)),
        ("city", Item.Text(address.City)),
        ("region", Item.Text(address.Region)),
        ("postalCode", Item.Text(address.PostalCode)),
        ("country", Item.Text(address.Country)));

    public static Address Read(Dictionary<string, AttributeValue> item) => Address.Read(new(
        item.Text("name"),
        item.Text("line1"),
        item.TextOrNull("line2"),
        item.Text("city"),
        item.Text("region"),
        item.TextOrNull("postalCode"),
        item.Text("country"))).Require();
}
