using FsCheck;
using FsCheck.Fluent;
using Shop.Domain;
using Shop.Domain.Addresses;
using Shop.Domain.Users;

namespace Shop.Tests.Domain.Addresses;

public sealed class AddressBookTests
{
    private static readonly UserId Ada = UserId.Parse("user-1");

    private enum Step
    {
        Add,
        AddAsDefault,
        Change,
        ChangeToDefault,
        Remove,
    }

    [Fact]
    public void The_first_address_is_the_default()
    {
        var book = AddressBook.Empty(Ada).Add(Saved(1), asDefault: false).Require();
        Assert.Equal((Id(1), 1L), (book.DefaultId, book.Version));
    }

    [Fact]
    public void An_address_added_again_changes_nothing() => Assert.Equal(Book(2), Book(2).Add(Saved(2), asDefault: true).Require());

    [Fact]
    public void A_further_address_is_the_default_only_when_it_is_asked_to_be()
    {
        Assert.Equal(Id(1), Book(2).DefaultId);
        Assert.Equal(Id(3), Book(2).Add(Saved(3), asDefault: true).Require().DefaultId);
    }

    [Fact]
    public void When_the_default_goes_the_oldest_address_takes_its_place()
    {
        var book = Book(3).Change(Saved(3), asDefault: true).Require().Remove(Id(3)).Require();
        Assert.Equal((Id(1), 2), (book.DefaultId, book.Addresses.Count));
        Assert.Null(Book(1).Remove(Id(1)).Require().DefaultId);
    }

    [Fact]
    public void Another_address_goes_without_touching_the_default() => Assert.Equal(Id(1), Book(2).Remove(Id(2)).Require().DefaultId);

    [Fact]
    public void A_change_replaces_the_address_where_it_stands()
    {
        var changed = Book(3).Change(Saved(2, "Elsewhere"), asDefault: false).Require();
        Assert.Equal(["Line 1", "Elsewhere", "Line 3"], changed.Addresses.Select(saved => saved.Address.Line1.Value));
        Assert.Equal((Id(1), 4L), (changed.DefaultId, changed.Version));
    }

    [Fact]
    public void The_same_address_again_changes_nothing()
    {
        var book = Book(2);
        Assert.Same(book, book.Change(Saved(2), asDefault: false).Require());
        Assert.Same(book, book.Change(Saved(1), asDefault: true).Require());
    }

    [Fact]
    public void Holds_twenty_addresses_at_most() =>
        Refuse.With(new AddressBookFull(20), Book(20).Add(Saved(21), asDefault: false));

    [Fact]
    public void An_address_that_is_not_there_is_neither_changed_nor_removed()
    {
        Refuse.With(new AddressUnknown(Id(9)), Book(2).Change(Saved(9), asDefault: true));
        Refuse.With(new AddressUnknown(Id(9)), Book(2).Remove(Id(9)));
    }

    [Fact]
    public void A_book_that_contradicts_itself_throws()
    {
        Assert.Throws<ArgumentException>(() => new AddressBook(Ada, [Saved(1), Saved(1)], Id(1), 1));
        Assert.Throws<ArgumentException>(() => new AddressBook(Ada, [Saved(1)], defaultId: null, 1));
        Assert.Throws<ArgumentException>(() => new AddressBook(Ada, [Saved(1)], Id(2), 1));
        Assert.Throws<ArgumentException>(() => new AddressBook(Ada, [], Id(1), 1));
        Assert.Throws<ArgumentException>(() => Book(1).Add(Saved(1, "Another"), asDefault: false));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AddressBook(Ada, [], defaultId: null, -1));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new AddressBook(Ada, Enumerable.Range(1, 21).Select(n => Saved((byte)n)).ToValueList(), Id(1), 1));
    }

    [Fact]
    public void Whatever_is_done_one_address_is_the_default_unless_there_are_none() =>
        Property.Holds(Gen.Elements(Enum.GetValues<Step>()).Zipped(Gen.Choose(1, 24)).ListOf(), steps =>
        {
            var book = AddressBook.Empty(Ada);
            foreach (var (step, number) in steps)
            {
                var before = book;
                var outcome = Apply(book, step, (byte)number);
                book = outcome.Match(next => next, _ => book);
                Assert.Equal(book.Addresses.Count > 0 ? 1 : 0, book.Addresses.Count(saved => saved.Id == book.DefaultId));
                Assert.InRange(book.Addresses.Count, 0, AddressBook.MaxAddresses);
                Assert.Equal(before == book ? 0 : 1, book.Version - before.Version);
            }
        });

    private static Outcome<AddressBook> Apply(AddressBook book, Step step, byte number) => step switch
    {
        Step.Add or Step.AddAsDefault => book.Find(Id(number)) is null ? book.Add(Saved(number), step == Step.AddAsDefault) : book,
        Step.Change or Step.ChangeToDefault => book.Change(Saved(number, $"Changed {book.Version}"), step == Step.ChangeToDefault),
        _ => book.Remove(Id(number)),
    };

    private static AddressBook Book(int count) => Enumerable.Range(1, count)
        .Aggregate(AddressBook.Empty(Ada), (book, number) => book.Add(Saved((byte)number), asDefault: false).Require());

    private static AddressId Id(byte number) => AddressId.From(Make.Now, Make.Random(number));

    private static SavedAddress Saved(byte number, string? line1 = null) => new(
        Id(number), Address.Read(new("Ada", line1 ?? $"Line {number}", null, "Berlin", "Berlin", "10115", "DE")).Require());
}
