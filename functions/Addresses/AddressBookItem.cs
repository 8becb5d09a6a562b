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

    private static Dictionary<string, AttributeValue> Write(SavedAddress saved) =>
        new(AddressItem.Write(saved.Address)) { ["addressId"] = Item.Text(saved.Id)! };

    private static SavedAddress ReadSaved(Dictionary<string, AttributeValue> item) =>
        new(AddressId.Parse(item.Text("addressId")), AddressItem.Read(item));
}
