using Amazon.DynamoDBv2.Model;
using Shop.Domain.Addresses;

namespace Shop.Functions.Addresses;

/// <summary>Maps an address book to one item of its table. It is one item, because its rules apply to all addresses together.</summary>
internal static class AddressBookItem
{
    public static Dictionary<string, AttributeValue> Key(UserId owner) => Item.Of(("userId", Item.Text(owner)));

    public static Dictionary<string, AttributeValue> Write(AddressBook book) => Item.Of(
        ("userId", Item.Text(book.Owner)),
        ("addresses", Item.List(book.Addresses.Select(saved => Write(saved)))),
        ("defaultId", Item.Text(book.DefaultId)),
        ("version", Item.Number(book.Version)));

    public static AddressBook Read(Dictionary<string, AttributeValue> item) => new(
        UserId.Parse(item.Text("userId")),
        item.Maps("addresses").Select(ReadSaved).ToValueList(),
        item.TextOrNull("defaultId") is { } id ? AddressId.Parse(id) : null,
        item.Number("version"));

    private static Dictionary<string, AttributeValue> Write(SavedAddress saved) => Item.Of(
        ("addressId", Item.Text(saved.Id)),
        ("name", Item.Text(saved.Address.Name)),
        ("line1", Item.Text(saved.Address.Line1)),
        ("line2", Item.Text(saved.Address.Line2)),
        ("city", Item.Text(saved.Address.City)),
        ("region", Item.Text(saved.Address.Region)),
        ("postalCode", Item.Text(saved.Address.PostalCode)),
        ("country", Item.Text(saved.Address.Country)));

    private static SavedAddress ReadSaved(Dictionary<string, AttributeValue> item) => new(
        AddressId.Parse(item.Text("addressId")),
        Address.Read(new(
            item.Text("name"),
            item.Text("line1"),
            item.TextOrNull("line2"),
            item.Text("city"),
            item.Text("region"),
            item.TextOrNull("postalCode"),
            item.Text("country"))).Require());
}
