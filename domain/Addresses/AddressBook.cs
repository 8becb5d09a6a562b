using Shop.Domain.Users;

namespace Shop.Domain.Addresses;

/// <summary>
/// The addresses of one user, in the order in which they were added. Exactly one is the default, unless the book is empty.
/// </summary>
public sealed record AddressBook
{
    public const int MaxAddresses = 20;

    /// <exception cref="ArgumentException">
    /// There are more than <see cref="MaxAddresses"/> addresses, two addresses have the same id, the version is negative, or the default is
    /// wrong: it must be one of the addresses, or null when there are no addresses.
    /// </exception>
    public AddressBook(UserId owner, ValueList<SavedAddress> addresses, AddressId? defaultId, long version)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(addresses.Count, MaxAddresses, nameof(addresses));
        ArgumentOutOfRangeException.ThrowIfNegative(version);
        Argument.Require(addresses.AreDistinctBy(saved => saved.Id), "Each address has its own id.");
        Argument.Require(
            defaultId is null ? addresses.Count == 0 : addresses.Any(saved => saved.Id == defaultId),
            "Exactly one address is the default.");
        (Owner, Addresses, DefaultId, Version) = (owner, addresses, defaultId, version);
    }

    public UserId Owner { get; }

    public ValueList<SavedAddress> Addresses { get; }

    /// <summary>The id of the default address; null only for an empty book.</summary>
    public AddressId? DefaultId { get; }

    /// <summary>The version: 0 before the first change; each change adds 1.</summary>
    public long Version { get; }

    public static AddressBook Empty(UserId owner) => new(owner, [], defaultId: null, version: 0);

    /// <summary>Finds an address by its id; null when the book does not have the address.</summary>
    public SavedAddress? Find(AddressId id) => Addresses.FirstOrDefault(saved => saved.Id == id);

    /// <summary>Adds an address. The first address always becomes the default. Adding the same address again changes nothing.</summary>
    /// <returns>Refused: <see cref="AddressBookFull"/>.</returns>
    /// <exception cref="ArgumentException">Another address has the id.</exception>
    public Outcome<AddressBook> Add(SavedAddress saved, bool asDefault) =>
        Find(saved.Id) == saved ? this
        : Addresses.Count >= MaxAddresses
            ? new AddressBookFull(MaxAddresses)
            : Next([.. Addresses, saved], asDefault ? saved.Id : DefaultId ?? saved.Id);

    /// <param name="asDefault">False keeps the current default, even when the changed address is the default.</param>
    /// <returns>The same book when nothing changes. Refused: <see cref="AddressUnknown"/>.</returns>
    public Outcome<AddressBook> Change(SavedAddress saved, bool asDefault) =>
        Find(saved.Id) is null
            ? new AddressUnknown(saved.Id)
            : Next(
                Addresses.Select(other => other.Id == saved.Id ? saved : other).ToValueList(),
                asDefault ? saved.Id : DefaultId);

    /// <summary>Removes an address. When the removed address was the default, the oldest remaining address becomes the default.</summary>
    /// <returns>Refused: <see cref="AddressUnknown"/>.</returns>
    public Outcome<AddressBook> Remove(AddressId id)
    {
        if (Find(id) is null)
        {
            return new AddressUnknown(id);
        }

        var left = Addresses.Where(saved => saved.Id != id).ToValueList();
        return Next(left, DefaultId == id ? (left is [var first, ..] ? first.Id : null) : DefaultId);
    }

    private AddressBook Next(ValueList<SavedAddress> addresses, AddressId? defaultId) =>
        addresses.Equals(Addresses) && defaultId == DefaultId ? this : new(Owner, addresses, defaultId, Version + 1);
}
