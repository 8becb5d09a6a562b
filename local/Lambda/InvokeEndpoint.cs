using Microsoft.AspNetCore.Http;
using Shop.Local.Hosting;

namespace Shop.Local.Lambda;

/// <summary>Lambda's synchronous Invoke operation: <c>POST /2015-03-31/functions/{name}/invocations</c>.</summary>
/// <param name="find">Finds the function for the name in the path.</param>
/// <param name="prepare">Changes the payload before the invocation.</param>
/// <param name="conclude">Changes the answer of a successful invocation.</param>
internal sealed class InvokeEndpoint(
    Func<string, FunctionHost?> find,
    Func<byte[], Task<byte[]>>? prepare = null,
    Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>>? conclude = null)
{
    public async Task ServeAsync(HttpContext http, PathString path)
    {
        if (path.Value?.Split('/') is not ["", "2015-03-31", "functions", var name, "invocations"] || find(name) is not { } function)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            http.Response.Headers["X-Amzn-ErrorType"] = "ResourceNotFoundException";
            await http.Response.WriteAsJsonAsync(new { Type = "User", Message = $"Function not found: {path}" });
            return;
        }

        var payload = await http.Request.ReadBodyAsync();
        var invocation = await function.InvokeAsync(prepare is null ? payload : await prepare(payload));
        http.Response.Headers["x-amzn-RequestId"] = invocation.RequestId;
        http.Response.Headers["X-Amz-Executed-Version"] = "$LATEST";
        if (invocation.Failed)
        {
            http.Response.Headers["X-Amz-Function-Error"] = "Unhandled";
        }

        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync(invocation.Failed || conclude is null ? invocation.Payload : conclude(invocation.Payload));
    }
}
