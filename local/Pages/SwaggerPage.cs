using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Shop.Contract;

namespace Shop.Local.Pages;

/// <summary>
/// Serves Swagger UI for the API. The package of Swagger UI contains all its files, so the page needs no internet connection.
/// </summary>
internal sealed class SwaggerPage
{
    public const string Path = "/docs";

    private const string DocumentPath = $"{Path}/openapi.json";

    private readonly RequestDelegate pages;
    private readonly string document;

    public SwaggerPage(IServiceProvider services, Uri baseUrl)
    {
        document = PublishedDocument.At(baseUrl);
        var app = new ApplicationBuilder(services);
        app.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = Path[1..];
            ui.DocumentTitle = "Shop: API";
            ui.SwaggerEndpoint(DocumentPath, "Shop");
            ui.EnablePersistAuthorization();
            ui.DisplayRequestDuration();
        });
        pages = app.Build();
    }

    public Task ServeAsync(HttpContext http)
    {
        if (http.Request.Path != DocumentPath)
        {
            return pages(http);
        }

        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(document);
    }
}
