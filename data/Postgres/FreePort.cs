using System.Net;
using System.Net.Sockets;

namespace GeoZones.Data.Postgres;

internal static class FreePort
{
    /// <summary>A TCP port nobody listens on now; another process may still take it first.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
