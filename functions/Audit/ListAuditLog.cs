namespace Shop.Functions.Audit;

internal sealed class ListAuditLog(Endpoint<ListAuditLog> endpoint, AuditStore audit)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/audit-log")]
    [Operation("Lists the changes of administrators and vendors, by user or by resource, the newest first")]
    [Roles(Role.Admin)]
    [QueryParameter("userId", "The changes of this user. Either this or `entity` is required.", Example = "5f2a3c1e-8f0b-4a6d-9b61-2f6f0c9d7e11")]
    [QueryParameter("entity", "The changes of this resource: its path.", Example = "products/prd_01KJMJ2M00000000000000000A")]
    [Paged]
    [Replies<PageView<AuditEntryView>>(200)]
    [Access(ShopTable.AuditLog, Grant.Query, Index = Tables.AuditLogByUser)]
    [Access(ShopTable.AuditLog, Grant.Query, Index = Tables.AuditLogByEntity)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.ListAsync(request, context, call => AuditQuery.Read(call.Query), audit.ListAsync, AuditEntryView.Of);
}
