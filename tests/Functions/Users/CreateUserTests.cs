using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Shop.Domain.Users;
using Shop.Functions.Auth;
using Shop.Functions.Storage;
using Shop.Functions.Users;
using Shop.Tests.Functions.Support;

namespace Shop.Tests.Functions.Users;

[Collection(DynamoDbTests.Name)]
public sealed class CreateUserTests(DynamoDb dynamoDb) : IAsyncLifetime, IDisposable
{
    private const string Grace = """{"email":"grace@example.com","name":"Grace Hopper","role":"vendor","storeName":"Compilers","password":"Correct-horse-1"}""";

    private readonly FakePool pool = new();
    private People people = null!;

    public async Task InitializeAsync() => people = await People.OfAsync(dynamoDb);

    public Task DisposeAsync() => people.Tables.DisposeAsync().AsTask();

    public void Dispose() => pool.Dispose();

    [Fact]
    public async Task Creates_the_user_in_the_pool_and_the_account_with_an_audit_entry()
    {
        var created = await CreateAsync(Grace);
        Assert.Equal((201, "/v1/users/sub-grace", "vendor"), (created.Status, created.Headers["Location"], created["role"]));
        var (user, profile) = await people.AccountAsync("sub-grace");
        Assert.Equal((Role.Vendor, "Compilers", true), (user.Role, user.StoreName?.Value, user.EmailVerified));
        Assert.Equal("Grace Hopper", profile.DisplayName.Value);
        Assert.Equal(["root create users/sub-grace"], await people.AuditedAsync());
        Assert.Equal("Correct-horse-1", pool.Password);
    }

    [Fact]
    public async Task No_password_is_stored_anywhere()
    {
        await CreateAsync(Grace);
        var texts = (await Task.WhenAll(Enum.GetValues<ShopTable>().Select(people.Tables.RowsAsync))).SelectMany(rows => rows).SelectMany(row => row.Values);
        Assert.DoesNotContain(texts, value => value.S?.Contains("Correct-horse-1", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Refuses_an_address_that_has_an_account()
    {
        await CreateAsync(Grace);
        var again = await CreateAsync(Grace);
        Assert.Equal((409, "urn:problem-type:shop:email-taken"), (again.Status, again["type"]));
        Assert.Single(await people.AuditedAsync());
    }

    [Fact]
    public async Task Completes_a_request_that_failed_after_the_user_pool()
    {
        pool.Known = true;
        Assert.Equal(201, (await CreateAsync(Grace)).Status);
        Assert.Equal(Role.Vendor, (await people.AccountAsync("sub-grace")).User.Role);
    }

    [Theory]
    [InlineData("{}", "email name")]
    [InlineData("""{"email":"grace@example.com","name":"Grace","role":"vendor"}""", "storeName")]
    [InlineData("""{"email":"grace@example.com","name":"Grace","role":"emperor"}""", "role")]
    [InlineData("""{"email":"grace@example.com","name":"Grace","status":"active"}""", "status")]
    [InlineData("""{"email":"grace","name":"Grace","username":"a b","password":""}""", "email password username")]
    public async Task The_error_names_every_invalid_field_and_does_not_call_the_user_pool(string body, string fields)
    {
        var answer = await CreateAsync(body);
        Assert.Equal(400, answer.Status);
        Assert.Equal(fields, string.Join(' ', answer.Fields.Order(StringComparer.Ordinal)));
        Assert.Equal(0, pool.Calls);
    }

    [Fact]
    public async Task Only_administrators_may_use_the_route() =>
        Assert.Equal((403, 0), ((await CreateAsync(Grace, "vendor")).Status, pool.Calls));

    private Task<Answer> CreateAsync(string body, string groups = "admin") => Answer.OfAsync(
        people.Tables.New<CreateUser>(new PoolAdministration(pool, "pool-1"), new FixedTime(FixedTime.Noon))
            .Handle(Requests.Post("/users", body).By("root", groups), new FakeContext()));

    /// <summary>A pool with room for one user.</summary>
    private sealed class FakePool() : AmazonCognitoIdentityProviderClient(
        new Amazon.Runtime.AnonymousAWSCredentials(), new AmazonCognitoIdentityProviderConfig { ServiceURL = "http://127.0.0.1:1" })
    {
        private static readonly List<AttributeType> Attributes =
        [
            new() { Name = "sub", Value = "sub-grace" },
            new() { Name = "name", Value = "Grace Hopper" },
            new() { Name = "custom:role", Value = "vendor" },
            new() { Name = "custom:storeName", Value = "Compilers" },
        ];

        public bool Known { get; set; }

        public string? Password { get; private set; }

        public int Calls { get; private set; }

        public override Task<AdminCreateUserResponse> AdminCreateUserAsync(AdminCreateUserRequest request, CancellationToken cancellationToken = default)
        {
            Calls++;
            var known = Known;
            Known = true;
            return known
                ? Task.FromException<AdminCreateUserResponse>(new UsernameExistsException("as told") { ErrorCode = "UsernameExistsException" })
                : Task.FromResult(new AdminCreateUserResponse { User = new() { Attributes = Attributes } });
        }

        public override Task<AdminGetUserResponse> AdminGetUserAsync(AdminGetUserRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult(new AdminGetUserResponse { UserAttributes = Attributes, UserStatus = UserStatusType.CONFIRMED });

        public override Task<AdminSetUserPasswordResponse> AdminSetUserPasswordAsync(
            AdminSetUserPasswordRequest request, CancellationToken cancellationToken = default)
        {
            Password = request.Password;
            return Task.FromResult(new AdminSetUserPasswordResponse());
        }
    }
}
