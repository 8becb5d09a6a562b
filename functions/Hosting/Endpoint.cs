using Shop.Functions.Idempotency;

namespace Shop.Functions.Hosting;

/// <summary>
/// Does the work that all routes share: admits the caller, reads query, headers and body, replays a stored answer, answers refusals and
/// logs one line. The log line contains nothing that a client sent.
/// </summary>
internal sealed class Endpoint<THandler>(TimeProvider time, StoredAnswers answers)
{
    private readonly RouteContract contract = RouteContract.Of(typeof(THandler));

    public async Task<IHttpResult> RunAsync(APIGatewayProxyRequest request, ILambdaContext context, Func<Call, Task<Reply>> handle)
    {
        var started = time.GetTimestamp();
        using var deadline = Deadline.Of(context, time);
        var (reply, result) = await GuardAsync(context, () => AdmitAsync(request, handle, deadline.Token));
        Log.Request(context, contract.Route, reply, request, time.GetElapsedTime(started));
        return result;
    }

    public Task<IHttpResult> RunAsync<TBody>(APIGatewayProxyRequest request, ILambdaContext context, Func<Call, TBody, Task<Reply>> handle)
        where TBody : class =>
        contract.BodyType == typeof(TBody)
            ? RunAsync(request, context, async call =>
                !Body.Read<TBody>(request).TryGet(out var body, out var refusal) ? refusal
                : contract.IsIdempotent ? await answers.RunAsync(call, body, keyed => handle(keyed, body))
                : await handle(call, body))
            : throw new InvalidOperationException($"{contract.Route} does not declare the body {typeof(TBody)}.");

    /// <summary>Answers a page of a list.</summary>
    public Task<IHttpResult> ListAsync<TQuery, TItem, TView>(
        APIGatewayProxyRequest request,
        ILambdaContext context,
        Func<Call, Outcome<TQuery>> read,
        Func<TQuery, PageRequest, CancellationToken, Task<Outcome<Page<TItem>>>> list,
        Func<TItem, TView> view) =>
        RunAsync(request, context, async call =>
        {
            var form = new FormReader();
            var (query, page) = (form.Take(read(call)), form.Take(PageRequest.Read(call.Query)));
            if (form.Refusal is { } refusal)
            {
                return refusal;
            }

            var listed = await list(query, page, call.CancellationToken);
            return listed.Match<Reply>(found => Reply.Ok(PageView.Of(found, view)), reason => reason);
        });

    /// <summary>Answers a page of a list that has no other parameters.</summary>
    public Task<IHttpResult> ListAsync<TItem, TView>(
        APIGatewayProxyRequest request,
        ILambdaContext context,
        Func<PageRequest, CancellationToken, Task<Outcome<Page<TItem>>>> list,
        Func<TItem, TView> view) =>
        ListAsync(request, context, Outcome.Of, (_, page, cancellationToken) => list(page, cancellationToken), view);

    private async Task<Reply> AdmitAsync(APIGatewayProxyRequest request, Func<Call, Task<Reply>> handle, CancellationToken cancellationToken)
    {
        if (!contract.Admit(request).TryGet(out var caller, out var refusal))
        {
            return refusal;
        }

        var form = new FormReader();
        var (query, headers) = (form.Take(Query.Read(request, contract)), form.Take(RequestHeaders.Read(request, contract)));
        return form.Refusal is { } invalid
            ? invalid
            : await handle(new Call(contract.Route, request, caller, query, headers, cancellationToken));
    }

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
            return Answered(new Unavailable());
        }
        catch (Exception exception)
        {
            Log.Failed(context, contract.Route, exception);
            return Answered(new Internal(context.AwsRequestId));
        }

        static (Reply Reply, IHttpResult Result) Answered(Reply reply) => (reply, reply.ToHttpResult());
    }
}
