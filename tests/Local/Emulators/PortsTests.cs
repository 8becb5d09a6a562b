using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Shop.Local.Emulators;

namespace Shop.Tests.Local.Emulators;

public sealed class PortsTests
{
    [Fact]
    public void Who_asks_the_system_for_any_free_port_is_never_given_a_reserved_one()
    {
        var range = File.ReadAllText("/proc/sys/net/ipv4/ip_local_port_range").Split('\t', StringSplitOptions.TrimEntries);
        var lowest = int.Parse(range[0], CultureInfo.InvariantCulture);
        using var port = ReservedPort.Take();
        Assert.InRange(port.Number, 1024, lowest - 1);
    }

    [Fact]
    public void A_reserved_port_is_free_to_listen_on()
    {
        using var port = ReservedPort.Take();
        using var listener = new TcpListener(IPAddress.Loopback, port.Number);
        listener.Start();
        Assert.Equal(port.Number, ((IPEndPoint)listener.LocalEndpoint).Port);
    }

    [Fact]
    public void A_port_stays_reserved_until_it_is_given_back()
    {
        using var port = ReservedPort.Take();
        Assert.Throws<SocketException>(() => Mark(port.Number));
        port.Dispose();
        Mark(port.Number);
    }

    // As the reservation of another process does.
    private static void Mark(int number)
    {
        using var socket = new UdpClient(new IPEndPoint(IPAddress.Loopback, number));
    }
}
