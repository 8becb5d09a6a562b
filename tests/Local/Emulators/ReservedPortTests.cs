using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Shop.Local.Emulators;

namespace Shop.Tests.Local.Emulators;

public sealed class ReservedPortTests
{
    [Fact]
    public void A_reserved_port_is_below_the_ports_that_the_system_assigns()
    {
        var range = File.ReadAllText("/proc/sys/net/ipv4/ip_local_port_range").Split('\t', StringSplitOptions.TrimEntries);
        var lowest = int.Parse(range[0], CultureInfo.InvariantCulture);
        using var port = ReservedPort.Take();
        Assert.InRange(port.Number, 1024, lowest - 1);
    }

    [Fact]
    public void A_process_can_listen_on_its_reserved_port()
    {
        using var port = ReservedPort.Take();
        using var listener = new TcpListener(IPAddress.Loopback, port.Number);
        listener.Start();
        Assert.Equal(port.Number, ((IPEndPoint)listener.LocalEndpoint).Port);
    }

    [Fact]
    public void A_port_is_reserved_until_its_disposal()
    {
        using var port = ReservedPort.Take();
        Assert.Throws<SocketException>(() => Mark(port.Number));
        port.Dispose();
        Mark(port.Number);
    }

    // The reservation of another process does the same.
    private static void Mark(int number)
    {
        using var socket = new UdpClient(new IPEndPoint(IPAddress.Loopback, number));
    }
}
