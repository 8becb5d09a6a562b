using System.Text.Json;

namespace Shop.Local.Stripe;

/// <summary>One page of a list: <c>limit</c>, <c>starting_after</c> and <c>created</c> are the parameters of every list.</summary>
internal sealed class StripeLists(StripeStore store)
{
    private const int DefaultLimit = 10;
    private const int LargestLimit = 100;

    /// <exception cref="StripeRefusalException">A parameter is not valid.</exception>
    public StripeReply Page<T>(string path, StripeForm form, string? parent = null)
        where T : StripeObject
    {
        var limit = (int)(form.Whole("limit") ?? DefaultLimit);
        if (limit is < 1 or > LargestLimit)
        {
            throw StripeRefusalException.Invalid(
                null, $"This value must be greater than or equal to 1 and at most {LargestLimit} (it currently is '{limit}').", "limit");
        }

        var found = store.Page<T>(Filter(form, parent), limit + 1);
        var page = new { Object = "list", Data = found.Take(limit), HasMore = found.Count > limit, Url = path };
        return new(200, JsonSerializer.Serialize(page, StripeStore.Json));
    }

    private static StripeFilter Filter(StripeForm form, string? parent)
    {
        var exact = form.Whole("created");
        var from = exact ?? form.Whole("created[gte]") ?? (form.Whole("created[gt]") is { } after ? after + 1 : 0);
        var before = exact + 1 ?? form.Whole("created[lt]") ?? (form.Whole("created[lte]") is { } last ? last + 1 : long.MaxValue);
        return new(parent, form.Text("starting_after"), from, before);
    }
}
