namespace Shop.Functions.Users;

/// <summary>
/// Creates the account of a user of the user pool. A second call changes nothing. It never fails: it logs a failure, and the next sign-in
/// tries again. It stops before the timeout of a trigger, which is 5 seconds.
/// </summary>
internal sealed class AccountChanges(AccountStore accounts, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <param name="attributes">The attributes of the user in the user pool.</param>
    public Task CreateAsync(Dictionary<string, string> attributes, ILambdaContext context) => TryAsync(attributes, context, CreateAsync);

    /// <summary>Creates the account if it is missing. It reads first, because nearly every user has an account.</summary>
    /// <param name="attributes">The attributes of the user in the user pool.</param>
    public Task CreateMissingAsync(Dictionary<string, string> attributes, ILambdaContext context) =>
        TryAsync(attributes, context, async (id, sent, log, cancellationToken) =>
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
        Action<ILambdaContext, UserId> log = created ? Log.AccountCreated : Log.AccountExists;
        log(context, id);
    }

    // A confirmation proves that the email address is the user's, unless Cognito says that the address is not verified.
    private Outcome<Account> Complete(UserId id, Dictionary<string, string> attributes) => Registration.Complete(
        id,
        SignUpAttributes.Read(attributes),
        emailVerified: attributes.GetValueOrDefault(SignUpAttributes.EmailVerified, "true") == "true",
        time.GetUtcNow());
}
