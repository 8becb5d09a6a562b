using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain;
using Shop.Domain.Audit;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Functions.Audit;

internal sealed class ListAuditLog(Endpoint<ListAuditLog> endpoint, AuditLog log)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Get, "/audit-log")]
    [Operation("What administrators and vendors changed, by whom or of what, the newest first")]
    [Roles(Role.Admin)]
    [QueryParameter("userId", "What this user did. Either this or entity is required.")]
    [QueryParameter("entity", "What was done to this entity: its path, such as products/prd_…")]
    [QueryParameter("limit", PageRequest.LimitText, Type = "integer", Minimum = PageRequest.MinLimit, Maximum = PageRequest.MaxLimit, Default = PageRequest.DefaultLimit)]
    [QueryParameter("cursor", PageRequest.CursorText)]
    [Replies<PageView<AuditEntryView>>(200)]
    [Access(ShopTable.AuditLog, Grant.Query, Index = Tables.AuditLogByUser)]
    [Access(ShopTable.AuditLog, Grant.Query, Index = Tables.AuditLogByEntity)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, async call =>
        {
            var user = Outcome.Optional(call.Query["userId"], "userId", UserId.Read);
            var entity = Outcome.Optional(call.Query["entity"], "entity", AuditEntity.Read);
            if (!Outcome.All(user, entity, PageRequest.Read(call.Query)).TryGet(out var asked, out var refusal))
            {
                return refusal;
            }

            var listed = asked switch
            {
                ({ } by, null, var page) => await log.ByAsync(by, page, call.CancellationToken),
                (null, { } of, var page) => await log.OfAsync(of, page, call.CancellationToken),
                _ => new Invalid([new FieldError("userId", "must be given when entity is not, and only then")]),
            };
            return listed.Match<Reply>(page => Reply.Ok(PageView.Of(page, AuditEntryView.Of)), reason => reason);
        });
}
