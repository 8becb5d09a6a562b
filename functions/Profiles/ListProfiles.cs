using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Shop.Domain;
using Shop.Domain.Users;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;
using Shop.Functions.Users;

namespace Shop.Functions.Profiles;

internal sealed class ListProfiles(Endpoint<ListProfiles> endpoint, ProfileStore profiles)
{
    [LambdaFunction(MemorySize = 512, Timeout = 10)]
    [RestApi(LambdaHttpMethod.Get, "/profiles")]
    [Operation("The profile of a user, or those of a manager's team, the newest first; for who may not read them there are none", 404)]
    [Roles(Role.Customer, Role.Vendor, Role.Admin)]
    [QueryParameter("userId", "The profile of this user.")]
    [QueryParameter("managerId", "The profiles of those whom this user manages.")]
    [QueryParameter("limit", PageRequest.LimitText, Type = "integer", Minimum = PageRequest.MinLimit, Maximum = PageRequest.MaxLimit, Default = PageRequest.DefaultLimit)]
    [QueryParameter("cursor", PageRequest.CursorText)]
    [Replies<PageView<ProfileView>>(200)]
    [Access(ShopTable.Profiles, Grant.GetItem)]
    [Access(ShopTable.Profiles, Grant.Query, Index = Tables.ProfilesByManager)]
    public Task<IHttpResult> Handle(APIGatewayProxyRequest request, ILambdaContext context) =>
        endpoint.RunAsync(request, context, async call =>
        {
            if (!Outcome.All(ProfileQuery.Read(call.Query), PageRequest.Read(call.Query)).TryGet(out var asked, out var refusal))
            {
                return refusal;
            }

            var actor = call.Caller.Actor;
            return asked.Item1 switch
            {
                ProfileQuery.OfUser user => Shown(await profiles.FindAsync(ProfileId.Of(user.Id), call.CancellationToken), actor),
                ProfileQuery.Team team when Profile.TeamMayBeReadBy(actor, team.Manager) =>
                    (await profiles.TeamAsync(team.Manager, asked.Item2, call.CancellationToken))
                        .Match<Reply>(page => Reply.Ok(PageView.Of(page, ProfileView.Of)), reason => reason),
                _ => Problems.NotFound,
            };
        });

    // An administrator may know that there is none.
    private static Reply Shown(Profile? profile, Actor reader) =>
        (profile?.MayBeReadBy(reader) ?? reader.Role == Role.Admin)
            ? Reply.Ok(new PageView<ProfileView>(profile is null ? [] : [ProfileView.Of(profile)], NextCursor: null))
            : Problems.NotFound;
}
