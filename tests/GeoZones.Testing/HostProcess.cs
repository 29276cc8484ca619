using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace GeoZones.Testing;

/// <summary>The real GeoZones.Api.dll beside the tests, in a process of its own, as ./run starts it.</summary>
public sealed partial class HostProcess : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    readonly Process process;
    readonly StringBuilder output = new(), errors = new();
    readonly TaskCompletionSource<Uri> served = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly DirectoryInfo cache = Directory.CreateTempSubdirectory("geozones-host-");

    HostProcess(string words, IReadOnlyDictionary<string, string> settings)
    {
        process = Process.Start(Command(words, settings, cache.FullName))!;
        process.OutputDataReceived += (_, line) => Hear(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => errors.Append(line.Data is { } words ? words + "\n" : "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += KillNow;
    }

    public int Pid => process.Id;

    /// <summary>What it printed so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <param name="words">Of the command line, between blanks.</param>
    /// <param name="settings">Environment variables; no other GEOZONES_ variable reaches it.</param>
    public static HostProcess Start(string words, IReadOnlyDictionary<string, string> settings) => new(words, settings);

    /// <summary>The address it serves, once it says so.</summary>
    public async Task<Uri> ServedAsync()
    {
        var ended = process.WaitForExitAsync();
        var first = await Task.WhenAny(served.Task, ended, Task.Delay(Patience));
        return first == served.Task ? await served.Task : throw new InvalidOperationException($"The host does not serve.\n{Output}\n{errors}");
    }

    /// <summary>SIGINT, which is Ctrl-C, SIGTERM or SIGKILL.</summary>
    public void Signal(string name) => Process.Start("/bin/kill", [$"-{name}", Pid.ToString(CultureInfo.InvariantCulture)]).WaitForExit();

    public async Task<HostEnd> EndAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return new(process.ExitCode, Output, errors.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            Signal("TERM");
            await EndAsync();
        }
        AppDomain.CurrentDomain.ProcessExit -= KillNow;
        process.Dispose();
        cache.Delete(recursive: true);
    }

    // SIGINT by name: a shell that starts us in the background has it ignored, and children inherit that.
    static ProcessStartInfo Command(string words, IReadOnlyDictionary<string, string> settings, string cache)
    {
        var start = new ProcessStartInfo("/usr/bin/env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "GeoZones.Api.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            start.ArgumentList.Add(word);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GEOZONES_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["XDG_CACHE_HOME"] = cache;
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        return start;
    }

    void Hear(string line)
    {
        lock (output)
            output.AppendLine(line);
        if (Address().Match(line) is { Success: true } told)
            served.TrySetResult(new(told.Groups[1].Value));
    }

    void KillNow(object? sender, EventArgs e) => process.Kill();

    [GeneratedRegex(@"^\s*(http://\S+/)\s+地图")]
    private static partial Regex Address();
}

/// <summary>How a host ended and all it said.</summary>
public sealed record HostEnd(int ExitCode, string Output, string Errors);
