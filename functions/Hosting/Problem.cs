using System.ComponentModel.DataAnnotations;

namespace Shop.Functions.Hosting;

/// <summary>The answer to a refused request, as RFC 9457 defines it.</summary>
/// <param name="Type" example="urn:problem-type:shop:invalid">
/// A stable value; clients may rely on it. It is `urn:problem-type:shop:` and a code. The answers of each route list the codes.
/// </param>
/// <param name="Title" example="Invalid">The code of the type as words.</param>
/// <param name="Status" example="400">The HTTP status code.</param>
/// <param name="Detail" example="At least one field is not valid.">One English sentence for the person who sent the request.</param>
/// <param name="Errors">The invalid fields, for a 400.</param>
/// <param name="RequestId" example="8f2d7c1e-4b7a-4d53-a8f0-0c6c5a1f9e42">The id of the request. Quote it when you report a 500.</param>
/// <param name="Left" example="3">The number of pieces that are available, when more were requested.</param>
/// <param name="Current">
/// The current resource, for an `edit-conflict` of a route that answers with the resource; the new quote, for a `quote-changed`.
/// </param>
/// <param name="ProductId" example="prd_01KJMJ2M00000000000000000A">The product that cannot be bought as requested.</param>
/// <param name="OrderId" example="ord_01KJMJ2M00000000000000000A">The order of the cart, for an `order-open`.</param>
internal sealed record Problem(
    [property: Required] string Type,
    [property: Required] string Title,
    [property: Required] int Status,
    [property: Required] string Detail,
    IReadOnlyList<ProblemField>? Errors = null,
    string? RequestId = null,
    int? Left = null,
    object? Current = null,
    string? ProductId = null,
    string? OrderId = null);

/// <summary>An invalid field of a request.</summary>
/// <param name="Field" example="price.amount">
/// A path in the JSON of the request, the name of a query parameter or header, or `body` for the whole body.
/// </param>
/// <param name="Message" example="must be 1 to 100000000">The end of a sentence that starts with the name of the field.</param>
internal sealed record ProblemField([property: Required] string Field, [property: Required] string Message);
