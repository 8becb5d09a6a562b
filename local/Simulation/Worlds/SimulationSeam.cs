using Amazon.DynamoDBv2;
using Shop.Local.Stripe;

namespace Shop.Local.Simulation.Worlds;

/// <summary>
/// The places between the functions and the services of a world where a test can plant a bug. By default nothing changes. The product code
/// is never changed.
/// </summary>
internal class SimulationSeam
{
    /// <summary>A request of a function to DynamoDB.</summary>
    public virtual AmazonDynamoDBRequest Sent(AmazonDynamoDBRequest request) => request;

    /// <summary>Another request that DynamoDB executes after this one; null for none.</summary>
    public virtual AmazonDynamoDBRequest? After(AmazonDynamoDBRequest request) => null;

    /// <summary>The requests that Stripe gets for one request of a function. The function gets the answer to the last.</summary>
    public virtual IEnumerable<StripeCall> Called(StripeCall call) => [call];

    /// <summary>The answer that a function gets from Stripe.</summary>
    public virtual StripeReply Answered(StripeCall call, Func<StripeReply> answer) => answer();

    /// <summary>The body of a webhook that the function gets.</summary>
    public virtual string Received(string webhook) => webhook;

    /// <summary>Whether the bus delivers an event to a target.</summary>
    public virtual bool Delivers(string detailType, string targetArn) => true;

    /// <summary>Whether a queue deletes a message.</summary>
    public virtual bool Acknowledges(bool processed) => processed;
}
