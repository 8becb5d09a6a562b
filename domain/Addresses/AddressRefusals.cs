namespace Shop.Domain.Addresses;

/// <summary>The book has no address of that id.</summary>
public sealed record AddressUnknown(AddressId AddressId) : Refusal
{
    public override string Message => "There is no such address in this address book.";
}

/// <summary>The book holds as many addresses as it can.</summary>
public sealed record AddressBookFull(int Limit) : Refusal
{
    public override string Message => $"An address book holds {Limit} addresses at most. Please remove one first.";
}
