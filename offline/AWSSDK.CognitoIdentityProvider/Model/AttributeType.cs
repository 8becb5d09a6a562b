namespace Amazon.CognitoIdentityProvider.Model;

/// <summary>One user attribute. The names of custom attributes start with <c>custom:</c>.</summary>
public class AttributeType
{
    public string Name { get; set; }

    public string Value { get; set; }
}
