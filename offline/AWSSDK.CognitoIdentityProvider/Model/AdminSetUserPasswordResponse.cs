using Amazon.Runtime;

namespace Amazon.CognitoIdentityProvider.Model;

public class AdminSetUserPasswordResponse : AmazonWebServiceResponse;
