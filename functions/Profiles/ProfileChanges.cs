using Shop.Functions.Users;

namespace Shop.Functions.Profiles;

/// <summary>Creates and changes profiles. The audit log records a change by an administrator, but not a change by the owner.</summary>
internal sealed class ProfileChanges(ProfileStore profiles, AccountStore accounts, ChangePipeline pipeline)
{
    public Task<Reply> CreateAsync(Call call, UserId id, NewProfileBody body) => pipeline.RunAsync<ReadUser, Profile>(call, new()
    {
        Load = async (_, cancellationToken) => await accounts.FindHalvesAsync(id, cancellationToken) is ({ } user, var profile)
            ? new(user, profile, await ExistsAsync(body.ManagerId, cancellationToken))
            : null,
        Version = read => read.User.Version,
        Decide = (read, now) => read.Profile is { } profile
            ? new ProfileExists(profile.Id)
            : Profile.Create(read.User, body.ToForm(), call.Caller.Actor, now)
                .Bind(created => WithManager(created, created.Manager is null || read.ManagerExists)),
        Write = (read, created) => profiles.Create(created, read.User),
        Audit = (_, created) => new(AuditAction.Create, AuditEntity.Of(created.Id), Before: null, ProfileView.Of(created)),
        Answer = (_, created) => Reply.Created($"{call.Path}/{created.Id}", ProfileView.Of(created)),
        Conflicts = WhenOvertaken.DecideAgain,
    });

    public Task<Reply> EditAsync(Call call, ProfileId id, EditProfileBody body) => pipeline.RunAsync<ReadProfile, Profile>(call, new()
    {
        Load = async (_, cancellationToken) =>
            await profiles.FindLatestAsync(id, cancellationToken) is { } profile && profile.MayBeReadBy(call.Caller.Actor)
                ? new(profile, body.ManagerId == $"{profile.Manager}" || await ExistsAsync(body.ManagerId, cancellationToken))
                : null,
        Version = read => read.Profile.Version,
        Sent = body.Version,
        Decide = (read, now) => read.Profile.Edit(body.ToForm(), call.Caller.Actor, now)
            .Bind(edited => WithManager(edited, edited.Manager is null || edited.Manager == read.Profile.Manager || read.ManagerExists)),
        Write = (read, edited) => profiles.Replace(read.Profile, edited),
        Audit = call.Caller.Id == id.User ? null : Record,
        Answer = (_, edited) => Reply.Ok(ProfileView.Of(edited)),
        Show = read => ProfileView.Of(read.Profile),
        Conflicts = WhenOvertaken.Refuse,
    });

    private async Task<bool> ExistsAsync(string? managerId, CancellationToken cancellationToken) =>
        UserId.TryParse(managerId, out var id) && await accounts.FindUserAsync(id, cancellationToken) is not null;

    private static Outcome<Profile> WithManager(Profile profile, bool isKnown) =>
        isKnown ? profile : Invalid.Field("managerId", "must be the id of a user");

    private static AuditRecord Record(ReadProfile read, Profile edited) =>
        new(AuditAction.Update, AuditEntity.Of(read.Profile.Id), ProfileView.Of(read.Profile), ProfileView.Of(edited));

    private sealed record ReadUser(User User, Profile? Profile, bool ManagerExists);

    private sealed record ReadProfile(Profile Profile, bool ManagerExists);
}
