namespace Shop.Infra.OpenApi;

/// <summary>What a status code means in this API.</summary>
internal static class StatusTexts
{
    public static string Of(int status) => status switch
    {
        200 => "Done",
        201 => "Created",
        202 => "Accepted",
        204 => "Nothing to say",
        400 => "A field is missing, unknown or out of range; errors names it",
        401 => "Not known who calls",
        403 => "Not allowed to this caller",
        404 => "No such thing",
        409 => "In conflict with the present state",
        410 => "No longer there",
        413 => "Larger than 10 MB",
        422 => "Understood and refused",
        429 => "Too many requests; see Retry-After",
        500 => "A fault of the shop",
        503 => "Busy; try again",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No text stands for this status code."),
    };
}
