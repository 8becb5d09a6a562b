using Shop.Local.Gate;
using Shop.Local.Gateway;

namespace Shop.Local.Cognito;

/// <summary>The user pool with what serves it.</summary>
internal sealed class ServedPool(PoolDefinition definition, CognitoClient client, Mailbox mailbox, Faults faults, RoleGuard guard, TimeProvider time)
{
    public PoolDefinition Definition => definition;

    public CognitoClient Client => client;

    public CognitoFront Front { get; } = new(definition, new(definition, client, mailbox, time), faults, guard);

    public TriggerEvents Triggers { get; } = new(definition, client);

    public async Task<TokenVerifier> VerifierAsync(TimeProvider time, CancellationToken cancellationToken) =>
        new(SigningKeys.Parse(await client.KeysAsync(definition.Id, cancellationToken)), definition.Issuer, time);
}
