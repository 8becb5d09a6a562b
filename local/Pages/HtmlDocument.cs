using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using static Shop.Local.Pages.HtmlTable;

namespace Shop.Local.Pages;

/// <summary>
/// Writes the HTML documents of the console. They load again every few seconds. They have no scripts and no further files, and the content
/// security policy forbids both.
/// </summary>
internal static class HtmlDocument
{
    private const string Style = """
        body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1b1b1f;background:#fff}
        .wide{overflow-x:auto}h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}table{border-collapse:collapse;width:100%}
        th,td{text-align:left;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #e4e4ea;vertical-align:top}
        td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}code{background:#f3f3f7;padding:.1rem .3rem;border-radius:3px}
        .bad{color:#b3261e;font-weight:600}p.quiet,td.quiet{color:#5f5f6b}
        @media(prefers-color-scheme:dark){body{color:#e6e6ea;background:#16161a}th,td{border-color:#33333c}
        code{background:#26262e}.bad{color:#ffb4ab}a{color:#a8c7fa}}
        """;

    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <param name="body">HTML.</param>
    public static Task WriteAsync(HttpContext http, string title, string body)
    {
        var headers = http.Response.Headers;
        (headers.ContentType, headers.ContentSecurityPolicy) = ("text/html; charset=utf-8", Policy);
        (headers.XContentTypeOptions, headers.CacheControl) = ("nosniff", "no-store");
        return http.Response.WriteAsync($"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta http-equiv="refresh" content="5"><title>{Text(title)}</title><style>{Style}</style></head><body>
            {body}</body></html>
            """);
    }
}
