namespace Shop.Local.Fuzzing;

/// <summary>Ids of the right form that stand for nothing.</summary>
internal static class SampleIds
{
    private const string UnknownUser = "00000000-0000-4000-8000-000000000000";

    /// <summary>For a token of a route: <c>/products/{id}</c> gives a product id.</summary>
    public static string Unknown(string path, string token) => ResourceOf(path, token) switch
    {
        "user" or "manager" => UnknownUser,
        "profile" => $"prf_{UnknownUser}",
        "product" or "item" or "inventory" or "wishlist" => TimeOrdered("prd_"),
        "address" => TimeOrdered("adr_"),
        "notification" => TimeOrdered("ntf_"),
        "order" => TimeOrdered("ord_"),
        "coupon" => "NOSUCHCODE",
        _ => TimeOrdered("xxx_"),
    };

    /// <summary>What a token stands for: its own name without <c>Id</c>, or for a bare <c>{id}</c> the segment before it in the singular.</summary>
    public static string ResourceOf(string path, string token)
    {
        if (token != "id")
        {
            return token.EndsWith("Id", StringComparison.Ordinal) ? token[..^2] : token == "code" ? "coupon" : token;
        }

        var segments = path.Split('/');
        var before = segments[Array.IndexOf(segments, "{id}") - 1];
        return before.EndsWith("sses", StringComparison.Ordinal) ? before[..^2] : before.TrimEnd('s');
    }

    private static string TimeOrdered(string prefix) => prefix + new string('0', 26);
}
