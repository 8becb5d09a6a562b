using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Shop.Domain.Addresses;
using Shop.Domain.Users;
using Shop.Functions.Storage;

namespace Shop.Functions.Addresses;

/// <summary>Address books, one item each; a user who never saved an address has an empty one that is not stored.</summary>
internal sealed class AddressBookStore(IAmazonDynamoDB dynamo, TableNames tables, Writes writes)
{
    /// <summary>Eventually consistent.</summary>
    public Task<AddressBook> FindAsync(UserId owner, CancellationToken cancellationToken) => FindAsync(owner, latest: false, cancellationToken);

    /// <summary>As it stands now, for who is to change it.</summary>
    public Task<AddressBook> FindLatestAsync(UserId owner, CancellationToken cancellationToken) => FindAsync(owner, latest: true, cancellationToken);

    /// <summary>Writes what differs, and what goes along; where nothing differs, that alone.</summary>
    /// <returns>False when the book was changed since it was read; nothing is written then.</returns>
    public Task<bool> SaveAsync(AddressBook before, AddressBook after, CancellationToken cancellationToken, params IEnumerable<TransactWriteItem> along)
    {
        List<TransactWriteItem> changes = [.. after == before ? Array.Empty<TransactWriteItem>() : [Write(before, after)], .. along];
        return changes.Count == 0 ? Task.FromResult(true) : dynamo.TryWriteAsync(cancellationToken, changes);
    }

    private TransactWriteItem Write(AddressBook before, AddressBook after) => before.Version == 0
        ? writes.Create(ShopTable.AddressBooks, AddressBookItem.Write(after))
        : writes.Replace(ShopTable.AddressBooks, AddressBookItem.Write(after), before.Version);

    private async Task<AddressBook> FindAsync(UserId owner, bool latest, CancellationToken cancellationToken)
    {
        var request = new GetItemRequest { TableName = tables[ShopTable.AddressBooks], Key = AddressBookItem.Key(owner), ConsistentRead = latest };
        var response = await dynamo.GetItemAsync(request, cancellationToken);
        return response.Item is { Count: > 0 } item ? AddressBookItem.Read(item) : AddressBook.Empty(owner);
    }
}
