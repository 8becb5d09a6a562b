using Amazon;
using Amazon.CognitoIdentityProvider;
using Amazon.CognitoIdentityProvider.Model;
using Amazon.Runtime;

namespace Shop.Tests.Sdk.Cognito;

public sealed class EndpointTests
{
    private static readonly BasicAWSCredentials Credentials = new("AKIDEXAMPLE", "secret");

    [Theory]
    [InlineData("eu-west-1", "https://cognito-idp.eu-west-1.amazonaws.com/")]
    [InlineData("us-east-1", "https://cognito-idp.us-east-1.amazonaws.com/")]
    public void A_region_has_its_endpoint(string region, string expected)
    {
        using var client = new AmazonCognitoIdentityProviderClient(Credentials, RegionEndpoint.GetBySystemName(region));

        Assert.Equal(new Uri(expected), new Uri(client.DetermineServiceOperationEndpoint(new SignUpRequest()).URL));
    }

    [Fact]
    public void A_service_url_takes_precedence_over_the_region()
    {
        using var client = new AmazonCognitoIdentityProviderClient(
            Credentials, new AmazonCognitoIdentityProviderConfig { ServiceURL = "http://127.0.0.1:9229" });

        Assert.Equal(
            new Uri("http://127.0.0.1:9229"), new Uri(client.DetermineServiceOperationEndpoint(new SignUpRequest()).URL));
    }

    [Fact]
    public void Constants_are_compared_by_their_text_and_convert_from_and_to_it()
    {
        AuthFlowType flow = "REFRESH_TOKEN_AUTH";
        string text = AuthFlowType.USER_PASSWORD_AUTH;

        Assert.Equal(AuthFlowType.REFRESH_TOKEN_AUTH, flow);
        Assert.Equal("USER_PASSWORD_AUTH", text);
        Assert.True(UserStatusType.CONFIRMED == "CONFIRMED");
    }
}
