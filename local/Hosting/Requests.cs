using Microsoft.AspNetCore.Http;

namespace Shop.Local.Hosting;

internal static class Requests
{
    public static async Task<byte[]> ReadAllAsync(this HttpRequest request, CancellationToken cancellationToken)
    {
        var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        return body.ToArray();
    }
}
