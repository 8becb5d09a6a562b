using Amazon.DynamoDBv2.Model;
using Shop.Domain;
using Shop.Domain.Audit;
using Shop.Domain.Users;
using Shop.Functions.Audit;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Hosting;

[Collection(DynamoDbTests.Name)]
public sealed class ChangePipelineTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private static readonly Dictionary<string, AttributeValue> Key = Item.Of(("ownerId", Item.Text("note#1")));

    private TestTables tables = null!;
    private Writes writes = null!;
    private int loads;

    public async Task InitializeAsync()
    {
        tables = await dynamoDb.TablesAsync();
        writes = tables.New<Writes>();
        await tables.TryWriteAsync(writes.Create(ShopTable.Carts, Write(new("first", 1))));
    }

    public Task DisposeAsync() => tables.DisposeAsync().AsTask();

    [Fact]
    public async Task Writes_a_change_with_its_audit_entry()
    {
        Assert.Equal(200, (await RunAsync(Change("second"))).Status);
        Assert.Equal(new Note("second", 2), await FindAsync());
        Assert.Equal(["""{"text":"first","version":1}"""], (await tables.RowsAsync(ShopTable.AuditLog)).Select(row => row["before"].S));
    }

    [Fact]
    public async Task Writes_nothing_when_nothing_changes()
    {
        var cost = await tables.Dynamo.CostAsync(async () => Assert.Equal(200, (await RunAsync(Change("first"))).Status));
        Assert.Equal(0.0, cost.WriteUnits);
        Assert.Empty(await tables.RowsAsync(ShopTable.AuditLog));
    }

    [Fact]
    public async Task Answers_404_when_the_resource_does_not_exist() =>
        Assert.Equal(new NotFound(), (await RunAsync(Change("second") with { Load = (_, _) => Task.FromResult<Note?>(null) })).Refusal);

    [Theory]
    [InlineData("second")]
    [InlineData("first")]
    public async Task Refuses_a_stale_version_with_the_current_resource_before_it_decides(string text)
    {
        var reply = await RunAsync(Change(text) with { Sent = 7, Decide = (_, _) => throw new InvalidOperationException("decided") });
        Assert.Equal(new EditConflict(7, 1, new Note("first", 1)), reply.Refusal);
        Assert.Contains("\"current\":{\"text\":\"first\",\"version\":1}", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_may_not_change_the_resource_does_not_see_it_even_with_a_stale_version()
    {
        var reply = await RunAsync(Change("second") with { Sent = 7, Admit = _ => new Forbidden() });
        Assert.Equal(new Forbidden(), reply.Refusal);
        Assert.DoesNotContain("first", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_the_change_that_an_earlier_delivery_has_made()
    {
        var made = Reply.Ok(new Note("made", 9));
        Assert.Same(made, await RunAsync(Change("second") with { AlreadyMade = _ => made }));
        Assert.Equal(new Note("first", 1), await FindAsync());
    }

    [Fact]
    public async Task DecideAgain_decides_on_the_state_that_a_faster_request_has_written()
    {
        tables.Dynamo.Meanwhile = OtherAsync;
        var reply = await RunAsync(Change("second") with { Decide = (note, _) => note.With(note.Text + "+"), Conflicts = WhenOvertaken.DecideAgain });
        Assert.Equal((200, 2), (reply.Status, loads));
        Assert.Equal(new Note("other+", 3), await FindAsync());
    }

    [Fact]
    public async Task Refuse_answers_409_with_the_state_that_a_faster_request_has_written()
    {
        tables.Dynamo.Meanwhile = OtherAsync;
        Assert.Equal(new EditConflict(Sent: null, 2, new Note("other", 2)), (await RunAsync(Change("second"))).Refusal);
        Assert.Equal(new Note("other", 2), await FindAsync());
    }

    [Fact]
    public async Task Succeeds_when_a_faster_request_has_made_the_same_change()
    {
        tables.Dynamo.Meanwhile = OtherAsync;
        Assert.Equal(200, (await RunAsync(Change("other"))).Status);
        Assert.Equal(new Note("other", 2), await FindAsync());
    }

    [Fact]
    public async Task Answers_503_when_other_requests_are_faster_every_time()
    {
        var reply = await RunAsync(Change("second") with
        {
            Load = (_, _) => Task.FromResult<Note?>(new("first", 5)),
            Conflicts = WhenOvertaken.DecideAgain,
        });
        Assert.Equal(new Unavailable(), reply.Refusal);
    }

    private async Task<Reply> RunAsync(Change<Note, Note> change)
    {
        var reply = Reply.NoContent;
        await tables.New<Endpoint<Notes>>().RunAsync(Requests.Get("/notes").By("sub-1"), new FakeContext(), async call =>
            reply = await tables.New<ChangePipeline>().RunAsync(call, change));
        return reply;
    }

    private Change<Note, Note> Change(string text) => new()
    {
        Load = async (_, _) =>
        {
            loads++;
            return await FindAsync();
        },
        Version = note => note.Version,
        Decide = (note, _) => note.With(text),
        Write = (before, after) => after == before ? [] : [writes.Put(ShopTable.Carts, Write(after), before.Version)],
        Audit = (before, after) => new(AuditAction.Update, AuditEntity.Of(UserId.Parse("sub-1")), before, after),
        Answer = (_, after) => Reply.Ok(after),
        Show = note => note,
        Conflicts = WhenOvertaken.Refuse,
    };

    private async Task OtherAsync()
    {
        var item = Write(new("other", 2));
        await tables.TryWriteAsync(writes.Put(ShopTable.Carts, item, readVersion: 1));
    }

    private async Task<Note?> FindAsync()
    {
        var item = (await tables.Dynamo.GetItemAsync(new() { TableName = tables.Names[ShopTable.Carts], Key = Key, ConsistentRead = true })).Item;
        return new(item.Text("text"), item.Number("version"));
    }

    private static Dictionary<string, AttributeValue> Write(Note note) =>
        new(Key) { ["text"] = Item.Text(note.Text)!, ["version"] = Item.Number(note.Version) };

    private sealed record Note(string Text, long Version)
    {
        public Outcome<Note> With(string text) => text == Text ? this : new Note(text, Version + 1);
    }

    private sealed class Notes
    {
        [Amazon.Lambda.Annotations.APIGateway.RestApi(Amazon.Lambda.Annotations.APIGateway.LambdaHttpMethod.Get, "/notes")]
        [Roles(Role.Customer)]
        public Task<Amazon.Lambda.Annotations.APIGateway.IHttpResult> Handle() => throw new NotSupportedException();
    }
}
