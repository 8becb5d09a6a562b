namespace Shop.Local.Fuzzing;

/// <summary>Makes valid ids of resources that do not exist.</summary>
internal static class SampleIds
{
    private const string UnknownUser = "00000000-0000-4000-8000-000000000000";

    /// <summary>An id for a path parameter. For the <c>id</c> of <c>/products/{id}</c> it is a product id.</summary>
    public static string Unknown(string path, string parameter) => ResourceOf(path, parameter) switch
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

    /// <summary>
    /// The resource of a path parameter. For a name such as <c>productId</c> it is the name without <c>Id</c>. For <c>{id}</c> it is the
    /// previous segment of the path, in the singular.
    /// </summary>
    public static string ResourceOf(string path, string parameter)
    {
        if (parameter != "id")
        {
            return parameter.EndsWith("Id", StringComparison.Ordinal) ? parameter[..^2] : parameter == "code" ? "coupon" : parameter;
        }

        var segments = path.Split('/');
        var before = segments[Array.IndexOf(segments, "{id}") - 1];
        return before.EndsWith("sses", StringComparison.Ordinal) ? before[..^2] : before.TrimEnd('s');
    }

    private static string TimeOrdered(string prefix) => prefix + new string('0', 26);
}
