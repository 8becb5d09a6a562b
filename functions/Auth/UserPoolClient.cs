namespace Shop.Functions.Auth;

/// <summary>The app client of the user pool. Its id is public, because the client has no secret.</summary>
internal sealed record UserPoolClient(string Id);
