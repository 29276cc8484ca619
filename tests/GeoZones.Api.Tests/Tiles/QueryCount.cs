using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;

namespace GeoZones.Api.Tests.Tiles;

/// <summary>Counts the statements Npgsql sends that contain a text, by database.</summary>
sealed class QueryCount : IDisposable
{
    readonly ConcurrentBag<string?> databases = [];
    readonly ActivityListener listener;

    public QueryCount(string text)
    {
        listener = new()
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TagObjects.Any(tag => tag.Value is string value && value.Contains(text, StringComparison.Ordinal)))
                    databases.Add(activity.TagObjects.FirstOrDefault(tag => tag.Key is "db.name" or "db.namespace").Value as string);
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    public int Of(string connectionString) => databases.Count(name => name == new NpgsqlConnectionStringBuilder(connectionString).Database);

    public void Dispose() => listener.Dispose();
}
