using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain;

namespace Shop.Functions.Hosting;

/// <summary>
/// What every route does around its own work: admit the caller, read query and body, answer problems, log one line. Nothing that
/// a client sent is logged.
/// </summary>
internal sealed class Endpoint<THandler>(TimeProvider time)
{
    private static readonly TimeSpan Reserve = TimeSpan.FromMilliseconds(500);

    private readonly Contract contract = Contract.Of(typeof(THandler));

    public async Task<IHttpResult> RunAsync(APIGatewayProxyRequest request, ILambdaContext context, Func<Call, Task<Reply>> handle)
    {
        var started = time.GetTimestamp();
        using var deadline = new CancellationTokenSource(Remaining(context), time);
        var (reply, result) = await GuardAsync(context, () => Handle(request, handle, deadline.Token));
        Log.Request(context, contract.Route, reply.Status, time.GetElapsedTime(started));
        return result;
    }

    public Task<IHttpResult> RunAsync<TBody>(APIGatewayProxyRequest request, ILambdaContext context, Func<Call, TBody, Task<Reply>> handle)
        where TBody : class =>
        contract.BodyType == typeof(TBody)
            ? RunAsync(request, context, async call => Body.Read<TBody>(request).TryGet(out var body, out var refusal)
                ? await handle(call, body)
                : refusal)
            : throw new InvalidOperationException($"{contract.Route} does not declare the body {typeof(TBody)}.");

    private static TimeSpan Remaining(ILambdaContext context) =>
        context.RemainingTime > Reserve ? context.RemainingTime - Reserve : TimeSpan.Zero;

    private async Task<Reply> Handle(APIGatewayProxyRequest request, Func<Call, Task<Reply>> handle, CancellationToken cancellationToken) =>
        !contract.Admit(request).TryGet(out var caller, out var problem) ? problem
        : !Outcome.All(Query.Read(request, contract), RequestHeaders.Read(request, contract)).TryGet(out var asked, out var refusal) ? refusal
        : await handle(new Call(contract.Route, request, caller, asked.Item1, asked.Item2, cancellationToken));

    private async Task<(Reply Reply, IHttpResult Result)> GuardAsync(ILambdaContext context, Func<Task<Reply>> work)
    {
        try
        {
            var reply = await work();
            return (reply, reply.ToHttpResult());
        }
        catch (Exception exception) when (Outage.Is(exception))
        {
            Log.Unavailable(context, contract.Route, exception);
            return Answered(Problems.Unavailable);
        }
        catch (Exception exception)
        {
            Log.Failed(context, contract.Route, exception);
            return Answered(Problems.Internal(context.AwsRequestId));
        }

        static (Reply Reply, IHttpResult Result) Answered(Reply reply) => (reply, reply.ToHttpResult());
    }
}
