using Shop.Functions.Users;

namespace Shop.Functions.Figures;

internal sealed class GetUserFigures(Endpoint<GetUserFigures> endpoint, AccountStore accounts, FigureStore figures)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/users/{id}/figures")]
    [Operation("Gets the orders and the spending of a user, and the sales of the user's store")]
    [Roles(Role.Admin)]
    [Replies<FiguresView>(200)]
    [Refuses<NotFound>]
    [Access(ShopTable.Users, Grant.GetItem)]
    [Access(ShopTable.Figures, Grant.Query)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context, string id) =>
        endpoint.RunAsync(request, context, async call =>
        {
            if (!UserId.TryParse(id, out var userId) || await accounts.FindUserAsync(userId, call.CancellationToken) is null)
            {
                return new NotFound();
            }

            var (totals, vendor) = await figures.FindAsync(userId, call.CancellationToken);
            return Reply.Ok(FiguresView.Of(totals, vendor));
        });
}
