using Shop.Functions.Addresses;
using Shop.Functions.Storage;
using Shop.Tests.Functions.Support;
using Shop.Tests.Functions.Users;

namespace Shop.Tests.Functions.Addresses;

[Collection(DynamoDbTests.Name)]
public sealed class AddressTests(DynamoDb dynamoDb) : IAsyncLifetime
{
    private const string Berlin = """{"name":"Ada","line1":"Unter den Linden 1","city":"Berlin","region":"Berlin","postalCode":"10117","country":"DE"}""";
    private const string Springfield =
        """{"name":"Ada","line1":"12 Main St","line2":"Flat 3","city":"Springfield","region":"IL","postalCode":"62701","country":"US"}""";

    private People people = null!;

    public async Task InitializeAsync() => people = await People.OfAsync(dynamoDb);

    public Task DisposeAsync() => people.Tables.DisposeAsync().AsTask();

    [Fact]
    public async Task The_Location_header_has_the_path_of_a_new_address()
    {
        var added = await AddAsync(Berlin);
        Assert.Equal((201, $"/v1/users/me/addresses/{added["addressId"]}"), (added.Status, added.Headers["Location"]));
        Assert.True(added.Body.GetProperty("isDefault").GetBoolean());
        Assert.Equal(added.Body.GetRawText(), (await GetAsync(added["addressId"])).Body.GetRawText());
    }

    [Fact]
    public async Task The_list_is_in_the_order_of_adding_with_one_default()
    {
        await AddAsync(Berlin);
        await AddAsync(With(Springfield, "\"isDefault\":true"));
        var items = (await ListAsync()).Body.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["Berlin", "Springfield"], items.Select(item => item.GetProperty("city").GetString()));
        Assert.Equal([false, true], items.Select(item => item.GetProperty("isDefault").GetBoolean()));
    }

    [Fact]
    public async Task Addresses_of_other_users_are_not_found_changed_or_removed()
    {
        var id = (await AddAsync(Berlin))["addressId"];
        Assert.Equal(404, (await GetAsync(id, by: "eve")).Status);
        Assert.Equal(404, (await EditAsync(id, Springfield, by: "eve")).Status);
        Assert.Equal(404, (await RemoveAsync(id, by: "eve")).Status);
        Assert.Empty((await ListAsync(by: "eve")).Body.GetProperty("items").EnumerateArray());
        Assert.Equal("Berlin", (await GetAsync(id))["city"]);
    }

    [Theory]
    [InlineData("adr_00000000000000000000000000")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task Answers_404_for_an_unknown_address(string id)
    {
        await AddAsync(Berlin);
        Assert.Equal(404, (await GetAsync(id)).Status);
        Assert.Equal(404, (await EditAsync(id, Berlin)).Status);
        Assert.Equal(404, (await RemoveAsync(id)).Status);
    }

    [Fact]
    public async Task An_edit_replaces_the_whole_address()
    {
        var id = (await AddAsync(Springfield))["addressId"];
        var edited = await EditAsync(id, Berlin);
        Assert.Equal((200, "Berlin", 2), (edited.Status, edited["city"], edited.Body.GetProperty("version").GetInt32()));
        Assert.False(edited.Body.TryGetProperty("line2", out _));
        Assert.Equal(edited.Body.GetRawText(), (await GetAsync(id)).Body.GetRawText());
    }

    [Fact]
    public async Task An_edit_based_on_an_old_version_of_the_book_is_refused()
    {
        var id = (await AddAsync(Berlin))["addressId"];
        Assert.Equal(200, (await EditAsync(id, With(Springfield, "\"version\":1"))).Status);
        Assert.Equal(409, (await EditAsync(id, With(Berlin, "\"version\":1"))).Status);
        Assert.Equal("Springfield", (await GetAsync(id))["city"]);
    }

    [Fact]
    public async Task When_the_default_is_removed_another_address_becomes_the_default()
    {
        var (first, second) = ((await AddAsync(Berlin))["addressId"], (await AddAsync(Springfield))["addressId"]);
        Assert.Equal(204, (await RemoveAsync(first)).Status);
        Assert.Equal(404, (await RemoveAsync(first)).Status);
        Assert.True((await GetAsync(second)).Body.GetProperty("isDefault").GetBoolean());
        Assert.Equal(204, (await RemoveAsync(second)).Status);
        Assert.Equal(201, (await AddAsync(Berlin)).Status);
    }

    [Fact]
    public async Task A_book_is_never_fuller_than_its_limit_also_with_concurrent_requests()
    {
        for (var saved = 0; saved < 18; saved++)
        {
            Assert.Equal(201, (await AddAsync(Berlin)).Status);
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => AddAsync(Berlin)));
        Assert.Equal([201, 201, 409], answers.Select(answer => answer.Status).Order());
        Assert.Equal("urn:problem-type:shop:address-book-full", answers.Single(answer => answer.Status == 409)["type"]);
        Assert.Equal(20, (await ListAsync()).Body.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_retry_with_the_same_key_adds_no_second_address()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => AddAsync(Berlin, key: "key-1")));
        Assert.All(answers, answer => Assert.Equal((201, answers[0]["addressId"]), (answer.Status, answer["addressId"])));
        Assert.Equal(1, (await ListAsync()).Body.GetProperty("items").GetArrayLength());
        Assert.Equal(422, (await AddAsync(Springfield, key: "key-1")).Status);
    }

    [Fact]
    public async Task The_error_names_every_invalid_field_and_writes_nothing()
    {
        var answer = await AddAsync("""{"name":"","city":"Springfield","region":"Illinois","postalCode":"1","country":"US"}""");
        Assert.Equal(["line1", "name", "postalCode", "region"], answer.Fields.Order(StringComparer.Ordinal));
        Assert.Equal(["userId"], (await AddAsync(With(Berlin, "\"userId\":\"eve\""))).Fields);
        Assert.Empty(await people.Tables.RowsAsync(ShopTable.AddressBooks));
    }

    [Fact]
    public async Task A_read_uses_half_a_unit_and_a_change_one_read_and_one_write_unit()
    {
        var id = "";
        Assert.Equal((2, 1.0, 1.0), await people.Tables.Dynamo.CostAsync(async () => id = (await AddAsync(Berlin))["addressId"]));
        Assert.Equal((1, 0.5, 0.0), await people.Tables.Dynamo.CostAsync(() => GetAsync(id)));
        Assert.Equal((1, 0.5, 0.0), await people.Tables.Dynamo.CostAsync(() => ListAsync()));
        Assert.Equal((2, 1.0, 1.0), await people.Tables.Dynamo.CostAsync(() => EditAsync(id, Springfield)));
        Assert.Equal((2, 1.0, 1.0), await people.Tables.Dynamo.CostAsync(() => RemoveAsync(id)));
    }

    private static string With(string body, string field) => $"{body[..^1]},{field}}}";

    private Task<Answer> AddAsync(string body, string by = "ada", string? key = null)
    {
        var request = Requests.Post("/users/me/addresses", body).By(by);
        request.MultiValueHeaders = key is null ? null : new Dictionary<string, IList<string>> { ["Idempotency-Key"] = [key] };
        return people.AskAsync<AddAddress>(request, handler => handler.Handle);
    }

    private Task<Answer> ListAsync(string by = "ada") =>
        people.AskAsync<ListAddresses>(Requests.Get("/users/me/addresses").By(by), handler => handler.Handle);

    private Task<Answer> GetAsync(string id, string by = "ada") =>
        people.AskAsync<GetAddress>(Requests.Get($"/users/me/addresses/{id}").By(by), id, handler => handler.Handle);

    private Task<Answer> EditAsync(string id, string body, string by = "ada") =>
        people.AskAsync<EditAddress>(Requests.Put($"/users/me/addresses/{id}", body).By(by), id, handler => handler.Handle);

    private Task<Answer> RemoveAsync(string id, string by = "ada") =>
        people.AskAsync<RemoveAddress>(Requests.Delete($"/users/me/addresses/{id}").By(by), id, handler => handler.Handle);
}
