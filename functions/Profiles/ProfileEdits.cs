using Shop.Domain.Audit;
using Shop.Domain.Users;
using Shop.Functions.Audit;
using Shop.Functions.Hosting;
using Shop.Functions.Users;

namespace Shop.Functions.Profiles;

/// <summary>Creating and changing profiles: the own one, or as an administrator somebody else's, which is recorded.</summary>
internal sealed class ProfileEdits(ProfileStore profiles, AccountStore accounts, AuditTrail audit, TimeProvider time)
{
    private static Problem UnknownManager { get; } = Problem.Invalid("managerId", "must be the id of a user");

    public async Task<Reply> CreateAsync(Call call, User user, NewProfileBody body)
    {
        var now = time.GetUtcNow();
        if (!Profile.Create(user, body.ToForm(), call.Caller.Actor, now).TryGet(out var profile, out var refusal))
        {
            return refusal;
        }

        if (profile.Manager is { } manager && await accounts.FindUserAsync(manager, call.CancellationToken) is null)
        {
            return UnknownManager;
        }

        var view = ProfileView.Of(profile);
        var entry = audit.Entry(call.Caller, AuditAction.Create, AuditEntity.Of(profile.Id), before: null, view, now);
        return await profiles.CreateAsync(profile, user, call.CancellationToken, entry)
            ? Reply.Created($"{call.Path}/{profile.Id}", view)
            : Problems.Conflict;
    }

    public async Task<Reply> EditAsync(Call call, ProfileId id, EditProfileBody body)
    {
        var caller = call.Caller;
        if (await profiles.FindLatestAsync(id, call.CancellationToken) is not { } profile || !profile.MayBeReadBy(caller.Actor))
        {
            return Problems.NotFound;
        }

        if (body.Version is { } read && read != profile.Version)
        {
            return Problems.Conflict;
        }

        var now = time.GetUtcNow();
        if (!profile.Edit(body.ToForm(), caller.Actor, now).TryGet(out var edited, out var refusal))
        {
            return refusal;
        }

        if (edited.Manager is { } manager && manager != profile.Manager && await accounts.FindUserAsync(manager, call.CancellationToken) is null)
        {
            return UnknownManager;
        }

        var (before, after) = (ProfileView.Of(profile), ProfileView.Of(edited));
        var saved = caller.Id == profile.UserId
            ? await profiles.SaveAsync(profile, edited, call.CancellationToken)
            : await profiles.SaveAsync(
                profile, edited, call.CancellationToken, audit.Entry(caller, AuditAction.Update, AuditEntity.Of(id), before, after, now));
        return saved ? Reply.Ok(after) : Problems.Conflict;
    }
}
