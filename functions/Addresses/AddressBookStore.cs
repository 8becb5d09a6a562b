using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Addresses;

namespace Shop.Functions.Addresses;

/// <summary>Reads and writes address books. Each book is one item. A user without an item in the table has an empty book.</summary>
internal sealed class AddressBookStore(IAmazonDynamoDB dynamo, TableNames tables, Writes writes)
{
    /// <summary>Reads a book, eventually consistently.</summary>
    public Task<AddressBook> FindAsync(UserId owner, CancellationToken cancellationToken) => FindAsync(owner, latest: false, cancellationToken);

    /// <summary>Reads a book consistently, for a change.</summary>
    public Task<AddressBook> FindLatestAsync(UserId owner, CancellationToken cancellationToken) => FindAsync(owner, latest: true, cancellationToken);

    /// <summary>Returns the write that stores a changed book; no write when the book has not changed.</summary>
    public IReadOnlyList<TransactWriteItem> Put(AddressBook before, AddressBook after) =>
        after == before ? [] : [writes.Put(ShopTable.AddressBooks, AddressBookItem.Write(after), before.Version)];

    private async Task<AddressBook> FindAsync(UserId owner, bool latest, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest { TableName = tables[ShopTable.AddressBooks], Key = AddressBookItem.Key(owner), ConsistentRead = latest };
        var response = await dynamo.GetItemAsync(request, cancellationToken);
        return response.Item is { Count: > 0 } item ? AddressBookItem.Read(item) : AddressBook.Empty(owner);
    }
}
