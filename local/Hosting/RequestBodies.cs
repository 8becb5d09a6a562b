using Microsoft.AspNetCore.Http;

namespace Shop.Local.Hosting;

internal static class RequestBodies
{
    public static async Task<byte[]> ReadBodyAsync(this HttpRequest request)
    {
        var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return body.ToArray();
    }
}
