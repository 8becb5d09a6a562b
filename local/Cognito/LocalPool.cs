using Shop.Local.Aws;
using Shop.Local.Gate;
using Shop.Local.Gateway;
using Shop.Local.Lambda;

namespace Shop.Local.Cognito;

/// <summary>The user pool and all parts of the local run that serve it.</summary>
internal sealed class LocalPool(
    PoolDefinition definition,
    CognitoClient client,
    FunctionHosts functions,
    Mailbox mailbox,
    Faults faults,
    RoleGuard guard,
    TimeProvider time)
{
    private readonly TriggerEvents events = new(definition, client);

    public PoolDefinition Definition => definition;

    public PoolOperations Operations { get; } = new(definition, client, mailbox, time);

    public PoolUsers Users { get; } = new(client, definition.Id);

    public CognitoGate Gate => field ??= new(definition, Operations, faults, guard);

    /// <summary>
    /// The endpoint where cognito-local invokes triggers. Its paths contain the name of a trigger instead of the name of a function.
    /// </summary>
    public InvokeEndpoint TriggerEndpoint => field ??= new(Function, events.PrepareAsync, TriggerEvents.Conclude);

    /// <summary>The function of a trigger; null when the pool does not have the trigger.</summary>
    public FunctionHost? Function(string trigger) => functions.Find(definition.Triggers.GetValueOrDefault(trigger) ?? "");

    public async Task<TokenVerifier> VerifierAsync(CancellationToken cancellationToken) =>
        new(SigningKeys.Parse(await client.KeysAsync(definition.Id, cancellationToken)), definition.Issuer, time);
}
