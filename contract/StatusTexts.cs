namespace Shop.Contract;

/// <summary>The meaning of each status code in this API.</summary>
internal static class StatusTexts
{
    public static string Of(int status) => status switch
    {
        200 => "Done",
        201 => "Created",
        202 => "Accepted",
        204 => "Done; the answer has no body",
        400 => "A field is missing, unknown or not valid; `errors` names it",
        401 => "The caller is not authenticated",
        403 => "The caller is not allowed to do this",
        404 => "Not found",
        409 => "Conflict with the current state",
        413 => "The body is larger than 10 MB",
        422 => "The request is understood and refused",
        429 => "Too many requests; see Retry-After",
        500 => "The server failed",
        503 => "Not available at the moment; see Retry-After",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "This status code has no text."),
    };
}
