using Shop.Contract.Handlers;
using Shop.Functions.Hosting;
using Shop.Functions.Storage;

namespace Shop.Infra.Handlers;

/// <summary>Checks the grants of one handler.</summary>
internal static class GrantRules
{
    public static IEnumerable<string> Problems(Handler handler)
    {
        if (handler.Grants.Count == 0 == handler.Attribute<NoAccessAttribute>() is null)
        {
            yield return "needs either [Access] or [NoAccess].";
        }

        const Grant Keys = Grant.GetItem | Grant.PutItem;
        if (handler.Attribute<IdempotentAttribute>() is not null
            && (handler.IsPublic || !handler.Grants.Any(access => access.Table == ShopTable.Idempotency && access.Grant == Keys)))
        {
            yield return $"is [Idempotent]: it must not be public and needs [Access] of {Keys} to idempotency.";
        }

        foreach (var access in handler.Grants)
        {
            var table = Tables.All[access.Table];
            if (access.Grant == Grant.None)
            {
                yield return $"has [Access] to {table.Name} that grants nothing.";
            }

            if (access.Index is not null && table.Indexes.All(index => index.Name != access.Index))
            {
                yield return $"has [Access] to the index '{access.Index}', which {table.Name} lacks.";
            }

            if (access.Index is not null && access.Grant != Grant.Query)
            {
                yield return $"has [Access] of {access.Grant} to the index '{access.Index}'; indexes allow only {Grant.Query}.";
            }
        }

        foreach (var twice in handler.Grants.GroupBy(access => (access.Table, access.Index)).Where(group => group.Count() > 1))
        {
            var index = twice.Key.Index is null ? "" : $"/{twice.Key.Index}";
            yield return $"has [Access] to {Tables.All[twice.Key.Table].Name}{index} twice.";
        }
    }
}
