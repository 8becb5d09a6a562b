using System.Globalization;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain;
using Shop.Domain.Events;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Analytics;

internal sealed class ListEvents(Endpoint<ListEvents> endpoint, EventLogStore events)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Get, "/analytics/events")]
    [Operation("What happened in the shop: the events of one type and one day, the newest first")]
    [Roles(Role.Admin)]
    [QueryParameter("type", "What happened, such as OrderConfirmed. Required.", Values = typeof(EventKind))]
    [QueryParameter("day", "The day (UTC), such as 2026-01-31. Required; events are kept for 400 days.")]
    [QueryParameter("limit", PageRequest.LimitText, Type = "integer", Minimum = PageRequest.MinLimit, Maximum = PageRequest.MaxLimit, Default = PageRequest.DefaultLimit)]
    [QueryParameter("cursor", PageRequest.CursorText)]
    [Replies<PageView<EventView>>(200)]
    [Access(ShopTable.EventLogs, Grant.Query, Index = Tables.EventLogsByType)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, async call =>
        {
            var (kind, day) = (EventKinds.Read(call.Query["type"]), Day(call.Query["day"]));
            if (!Outcome.All(kind, day, PageRequest.Read(call.Query)).TryGet(out var asked, out var refusal))
            {
                return refusal;
            }

            var listed = await events.ListAsync(asked.Item1, asked.Item2, asked.Item3, call.CancellationToken);
            return listed.Match<Reply>(page => Reply.Ok(PageView.Of(page, EventView.Of)), reason => reason);
        });

    private static Outcome<DateOnly> Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : new Invalid([new FieldError("day", text is null ? "is required" : "must be a day, such as 2026-01-31")]);
}
