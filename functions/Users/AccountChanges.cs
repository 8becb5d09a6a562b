namespace Shop.Functions.Users;

/// <summary>
/// Makes the account that belongs to a user of the pool, once, however often it is asked. It never fails: what it could not write
/// it logs, and the next sign-in tries again. Cognito waits 5 seconds for a trigger, so it gives up before.
/// </summary>
internal sealed class AccountChanges(AccountStore accounts, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <param name="attributes">As the pool has them.</param>
    public Task CreateAsync(Dictionary<string, string> attributes, ILambdaContext context) => TryAsync(attributes, context, CreateAsync);

    /// <summary>Reads first: nearly always the account is there.</summary>
    /// <param name="attributes">As the pool has them.</param>
    public Task CreateMissingAsync(Dictionary<string, string> attributes, ILambdaContext context) => TryAsync(attributes, context, async (id, sent, log, cancellationToken) =>
    {
        if (await accounts.FindUserAsync(id, cancellationToken) is null)
        {
            await CreateAsync(id, sent, log, cancellationToken);
        }
    });

    private async Task TryAsync(
        Dictionary<string, string> attributes,
        ILambdaContext context,
        Func<UserId, Dictionary<string, string>, ILambdaContext, CancellationToken, Task> work)
    {
        var subject = attributes.GetValueOrDefault("sub");
        try
        {
            using var deadline = new CancellationTokenSource(Patience, time);
            await work(UserId.Parse(subject ?? ""), attributes, context, deadline.Token);
        }
        catch (Exception exception)
        {
            Log.AccountNotWritten(context, subject, exception);
        }
    }

    private async Task CreateAsync(UserId id, Dictionary<string, string> attributes, ILambdaContext context, CancellationToken cancellationToken)
    {
        if (!Complete(id, attributes).TryGet(out var account, out var refusal))
        {
            Log.AccountRefused(context, id, refusal.Message);
            return;
        }

        var created = await accounts.CreateAsync(account, cancellationToken);
        Action<ILambdaContext, UserId> log = created ? Log.AccountCreated : Log.AccountThere;
        log(context, id);
    }

    // Who confirms a sign-up has had the code from his mailbox, unless Cognito says that the address is not verified.
    private Outcome<Account> Complete(UserId id, Dictionary<string, string> attributes) => Registration.Complete(
        id,
        SignUpAttributes.Read(attributes),
        emailVerified: attributes.GetValueOrDefault(SignUpAttributes.EmailVerified, "true") == "true",
        time.GetUtcNow());
}
