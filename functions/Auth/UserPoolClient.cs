namespace Shop.Functions.Auth;

/// <param name="Id">The app client's id; public, as the client has no secret.</param>
internal sealed record UserPoolClient(string Id);
