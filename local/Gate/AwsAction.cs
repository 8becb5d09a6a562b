namespace Shop.Local.Gate;

/// <summary>One IAM action on one resource.</summary>
public sealed record AwsAction(string Action, string Resource);
