using Shop.Domain.Addresses;

namespace Shop.Functions.Addresses;

/// <summary>Changes the caller's address book.</summary>
internal sealed class AddressBookChanges(AddressBookStore books, ChangePipeline pipeline)
{
    /// <param name="show">Selects the part of the book that the change is about, for the 409 of a conflict.</param>
    /// <param name="conflicts">A rule of <see cref="WhenOvertaken"/>.</param>
    /// <param name="sent">The version of the book that the client sent; null when it sent none.</param>
    public Task<Reply> RunAsync(
        Call call,
        Func<AddressBook, Outcome<AddressBook>> decide,
        Func<AddressBook, Reply> answer,
        Func<AddressBook, AddressBook, bool> conflicts,
        Func<AddressBook, object?>? show = null,
        long? sent = null) =>
        pipeline.RunAsync<AddressBook, AddressBook>(call, new()
        {
            Load = async (_, cancellationToken) => await books.FindLatestAsync(call.Caller.Id, cancellationToken),
            Version = book => book.Version,
            Sent = sent,
            Decide = (book, _) => decide(book),
            Write = books.Put,
            Answer = (_, after) => answer(after),
            Show = show ?? (_ => null),
            Conflicts = conflicts,
        });
}
