namespace Shop.Domain.Addresses;

/// <summary>The address book has no address with this id.</summary>
public sealed record AddressUnknown(AddressId AddressId) : Refusal
{
    public override string Message => "This address book does not have this address.";
}

/// <summary>The address book has <see cref="Limit"/> addresses already.</summary>
public sealed record AddressBookFull(int Limit) : Refusal
{
    public override string Message => $"An address book has at most {Limit} addresses; remove one first.";
}
