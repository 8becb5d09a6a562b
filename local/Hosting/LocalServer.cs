using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Shop.Local.Hosting;

/// <summary>An HTTP listener on 127.0.0.1. It answers 503 until <see cref="Serve"/> sets its handler.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly RunLog log;
    private RequestDelegate? handler;

    private LocalServer(WebApplication app, RunLog log)
    {
        this.app = app;
        this.log = log;
    }

    public Uri Address { get; private set; } = null!;

    /// <summary>The services that ASP.NET Core middleware needs.</summary>
    public IServiceProvider Services => app.Services;

    /// <param name="port">The port; 0 selects a free port.</param>
    /// <exception cref="LocalRunException">The port is in use.</exception>
    public static async Task<LocalServer> ListenAsync(int port, long largestBody, RunLog log, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.Limits.MaxRequestBodySize = largestBody;
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Logging.ClearProviders();
        var server = new LocalServer(builder.Build(), log);
        server.app.Run(server.AnswerAsync);
        try
        {
            await server.app.StartAsync(cancellationToken);
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            await server.app.DisposeAsync();
            throw new LocalRunException(
                $"Port {port} of 127.0.0.1 is in use. Stop the process that listens there, or choose another port: "
                + "./shop up --port NUMBER (0 selects a free port)",
                error);
        }

        server.Address = new(server.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return server;
    }

    /// <summary>Sets the handler of all requests.</summary>
    public void Serve(RequestDelegate serve) => handler = serve;

    public async ValueTask DisposeAsync()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await app.StopAsync(timeout.Token);
        await app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        try
        {
            await (handler is { } serve ? serve(http) : StartingAsync(http));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client closed the connection.
        }
        catch (Exception error)
        {
            log.Write("local", "Error", $"{http.Request.Method} {http.Request.Path}: {error}");
            if (http.Response.HasStarted)
            {
                throw;
            }

            http.Response.Clear();
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await http.Response.WriteAsync("The local run failed; its log shows the error.\n");
        }
    }

    private static Task StartingAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = "1";
        return http.Response.WriteAsync("The shop is starting.\n");
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
