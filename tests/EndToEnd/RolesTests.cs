using Shop.Tests.EndToEnd.Support;

namespace Shop.Tests.EndToEnd;

[Collection(RunningShop.Name)]
public sealed class RolesTests(RunningShop shop)
{
    [Fact]
    public async Task A_sign_up_sent_to_Cognito_itself_cannot_choose_a_role()
    {
        using var cognito = new CognitoCalls(shop.Cognito);
        var answer = await cognito.CallAsync("SignUp", new
        {
            ClientId = shop.UserPoolClientId,
            Username = $"mallory-{Guid.NewGuid():N}@example.com",
            Password = "Correct-horse-1",
            UserAttributes = new[] { new { Name = "custom:role", Value = "admin" } },
        });
        Assert.Equal(400, answer.Status);
        Assert.Contains("role", answer.Json.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }
}
