using System.Net;
using System.Net.Sockets;

namespace Shop.Local.Emulators;

/// <summary>
/// A TCP port for a child process that cannot choose a port itself. The port is below the system's ephemeral ports, so that no other socket
/// gets the port before the child listens there. Until the reservation is disposed, no other local run on this machine takes the port.
/// </summary>
internal sealed class ReservedPort : IDisposable
{
    private const int First = 20_000;
    private const int Last = 32_767;
    private const int Attempts = 100;

    // A UDP socket with the number of the TCP port marks the reservation. UDP and TCP do not conflict, and the system frees the socket when
    // this process ends.
    private readonly Socket mark;

    private ReservedPort(int number, Socket mark)
    {
        Number = number;
        this.mark = mark;
    }

    public int Number { get; }

    /// <exception cref="LocalRunException">No attempt found a free port.</exception>
    public static ReservedPort Take()
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var number = Random.Shared.Next(First, Last + 1);
            if (TryMark(number) is not { } mark)
            {
                continue;
            }

            if (IsFree(number))
            {
                return new(number, mark);
            }

            mark.Dispose();
        }

        throw new LocalRunException($"No free port was found between {First} and {Last}.");
    }

    public void Dispose() => mark.Dispose();

    private static Socket? TryMark(int number)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, number));
            return socket;
        }
        catch (SocketException error) when (error.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            socket.Dispose();
            return null;
        }
    }

    private static bool IsFree(int number)
    {
        // DynamoDB Local listens on all network interfaces.
        using var listener = TcpListener.Create(number);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException error) when (error.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return false;
        }
    }
}
