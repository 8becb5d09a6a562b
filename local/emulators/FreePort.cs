using System.Net;
using System.Net.Sockets;

namespace Shop.Local.Emulators;

/// <summary>Ports for children that cannot choose one themselves. No port is given out twice by one process.</summary>
internal static class FreePort
{
    private static readonly HashSet<int> Given = [];

    public static int Next()
    {
        lock (Given)
        {
            int port;
            do
            {
                using var listener = new TcpListener(IPAddress.Loopback, 0);
                listener.Start();
                port = ((IPEndPoint)listener.LocalEndpoint).Port;
            }
            while (!Given.Add(port));
            return port;
        }
    }
}
