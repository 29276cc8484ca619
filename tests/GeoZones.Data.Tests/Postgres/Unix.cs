using System.Diagnostics;
using System.Globalization;

namespace GeoZones.Data.Tests.Postgres;

/// <summary>What the kernel says about processes.</summary>
internal static class Unix
{
    /// <summary>Every process whose command line has these words.</summary>
    public static IEnumerable<(int Pid, string Command)> Processes(string words) =>
        from directory in Directory.EnumerateDirectories("/proc")
        let name = Path.GetFileName(directory)
        where name.All(char.IsAsciiDigit)
        let command = CommandLine(directory)
        where command.Contains(words, StringComparison.Ordinal)
        select (int.Parse(name, CultureInfo.InvariantCulture), command);

    public static void Kill(int pid, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{pid}"]);
        kill.WaitForExit();
    }

    /// <summary>The effective user of a process.</summary>
    public static string User(int pid) =>
        File.ReadLines($"/proc/{pid}/status").Single(l => l.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[2];

    /// <summary>The permissions of a file, in octal.</summary>
    public static string Mode(string path)
    {
        using var stat = Process.Start(new ProcessStartInfo("stat", ["-c", "%a", path]) { RedirectStandardOutput = true })!;
        return stat.StandardOutput.ReadToEnd().Trim();
    }

    /// <summary>The time until a condition holds; null when it did not within ten seconds.</summary>
    public static async Task<TimeSpan?> UntilAsync(Func<bool> holds)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(10); await Task.Delay(20))
            if (holds())
                return clock.Elapsed;
        return null;
    }

    // A zombie has none.
    static string CommandLine(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Replace('\0', ' ');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
