using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider.Model;

public class ConfirmForgotPasswordResponse : AmazonWebServiceResponse;
