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
    public void The_first_address_of_a_book_becomes_the_default()
    {
        var book = AddressBook.Empty(Ada).Add(Saved(1), asDefault: false).Require();
        Assert.Equal((Id(1), 1L), (book.DefaultId, book.Version));
    }

    [Fact]
    public void Adding_the_same_address_again_changes_nothing() => Assert.Equal(Book(2), Book(2).Add(Saved(2), asDefault: true).Require());

    [Fact]
    public void A_second_address_becomes_the_default_only_on_request()
    {
        Assert.Equal(Id(1), Book(2).DefaultId);
        Assert.Equal(Id(3), Book(2).Add(Saved(3), asDefault: true).Require().DefaultId);
    }

    [Fact]
    public void After_the_default_is_removed_the_oldest_address_is_the_default()
    {
        var book = Book(3).Change(Saved(3), asDefault: true).Require().Remove(Id(3)).Require();
        Assert.Equal((Id(1), 2), (book.DefaultId, book.Addresses.Count));
        Assert.Null(Book(1).Remove(Id(1)).Require().DefaultId);
    }

    [Fact]
    public void Removing_another_address_keeps_the_default() => Assert.Equal(Id(1), Book(2).Remove(Id(2)).Require().DefaultId);

    [Fact]
    public void A_change_replaces_the_address_at_its_position()
    {
        var changed = Book(3).Change(Saved(2, "Elsewhere"), asDefault: false).Require();
        Assert.Equal(["Line 1", "Elsewhere", "Line 3"], changed.Addresses.Select(saved => saved.Address.Line1.Value));
        Assert.Equal((Id(1), 4L), (changed.DefaultId, changed.Version));
    }

    [Fact]
    public void Changing_an_address_to_itself_changes_nothing()
    {
        var book = Book(2);
        Assert.Same(book, book.Change(Saved(2), asDefault: false).Require());
        Assert.Same(book, book.Change(Saved(1), asDefault: true).Require());
    }

    [Fact]
    public void An_address_beyond_the_maximum_is_refused() =>
        Refuse.With(new AddressBookFull(AddressBook.MaxAddresses), Book(AddressBook.MaxAddresses).Add(Saved(AddressBook.MaxAddresses + 1), asDefault: false));

    [Fact]
    public void Changing_or_removing_an_unknown_address_is_refused()
    {
        Refuse.With(new AddressUnknown(Id(9)), Book(2).Change(Saved(9), asDefault: true));
        Refuse.With(new AddressUnknown(Id(9)), Book(2).Remove(Id(9)));
    }

    [Fact]
    public void An_address_book_that_contradicts_itself_throws()
    {
        Assert.Throws<ArgumentException>(() => new AddressBook(Ada, [Saved(1), Saved(1)], Id(1), 1));
        Assert.Throws<ArgumentException>(() => new AddressBook(Ada, [Saved(1)], defaultId: null, 1));
        Assert.Throws<ArgumentException>(() => new AddressBook(Ada, [Saved(1)], Id(2), 1));
        Assert.Throws<ArgumentException>(() => new AddressBook(Ada, [], Id(1), 1));
        Assert.Throws<ArgumentException>(() => Book(1).Add(Saved(1, "Another"), asDefault: false));
        Assert.Throws<ArgumentOutOfRangeException>(() => new AddressBook(Ada, [], defaultId: null, -1));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => new AddressBook(
                Ada, Enumerable.Range(1, AddressBook.MaxAddresses + 1).Select(n => Saved((byte)n)).ToValueList(), Id(1), 1));
    }

    [Fact]
    public void After_any_edits_exactly_one_address_is_the_default_unless_the_book_is_empty() =>
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
