using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace GeoZones.Data.Postgres;

internal static partial class FreePort
{
    /// <summary>A TCP port nobody listens on now; another process may still take it first.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The port of last time where it is free, so that psql and QGIS find the data again; else any free one.</summary>
    public static int Again(DataDirectory directory)
    {
        var last = Path.Combine(directory.Cluster, "postmaster.opts");
        return File.Exists(last) && PortOption().Match(File.ReadAllText(last)) is { Success: true } option
            && int.Parse(option.Groups[1].Value, CultureInfo.InvariantCulture) is var port && IsFree(port) ? port : Next();
    }

    static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    [GeneratedRegex("\"-p\" \"([0-9]+)\"")]
    private static partial Regex PortOption();
}
