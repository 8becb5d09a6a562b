using Shop.Functions.Users;

namespace Shop.Functions.Profiles;

internal sealed class ListProfiles(Endpoint<ListProfiles> endpoint, ProfileStore profiles)
{
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/profiles")]
    [Operation("Lists the profile of a user, or the profiles of a manager's team, the newest first; other callers get 404")]
    [SignedIn]
    [QueryParameter("userId", "The profile of this user.", Example = "5f2a3c1e-8f0b-4a6d-9b61-2f6f0c9d7e11")]
    [QueryParameter("managerId", "The profiles of the users whose manager has this id.", Example = "5f2a3c1e-8f0b-4a6d-9b61-2f6f0c9d7e11")]
    [Paged]
    [Replies<PageView<ProfileView>>(200)]
    [Refuses<NotFound>]
    [Access(ShopTable.Profiles, Grant.GetItem)]
    [Access(ShopTable.Profiles, Grant.Query, Index = Tables.ProfilesByManager)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, async call =>
        {
            var form = new FormReader();
            var (query, page) = (form.Take(ProfileQuery.Read(call.Query)), form.Take(PageRequest.Read(call.Query)));
            if (form.Refusal is { } refusal)
            {
                return refusal;
            }

            var actor = call.Caller.Actor;
            return query switch
            {
                ProfileQuery.OfUser user => Shown(await profiles.FindAsync(ProfileId.Of(user.Id), call.CancellationToken), actor),
                ProfileQuery.Team team when Profile.TeamMayBeReadBy(actor, team.Manager) =>
                    (await profiles.TeamAsync(team.Manager, page, call.CancellationToken))
                        .Match<Reply>(found => Reply.Ok(PageView.Of(found, ProfileView.Of)), reason => reason),
                _ => new NotFound(),
            };
        });

    // Only an administrator may learn that a user has no profile.
    private static Reply Shown(Profile? profile, Actor reader) =>
        (profile?.MayBeReadBy(reader) ?? reader.Role == Role.Admin)
            ? Reply.Ok(new PageView<ProfileView>(profile is null ? [] : [ProfileView.Of(profile)], NextCursor: null))
            : new NotFound();
}
