namespace Shop.Functions.Figures;

internal sealed class GetMyFigures(Endpoint<GetMyFigures> endpoint, FigureStore figures)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/users/me/figures")]
    [Operation("Gets the caller's orders and spending, and the sales of the caller's store")]
    [SignedIn]
    [Replies<FiguresView>(200)]
    [Access(ShopTable.Figures, Grant.Query)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, async call =>
        {
            var (totals, vendor) = await figures.FindAsync(call.Caller.Id, call.CancellationToken);
            return Reply.Ok(FiguresView.Of(totals, vendor));
        });
}
