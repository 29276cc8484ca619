using GeoZones.Api.Callers;
using GeoZones.Api.OData.Guard;
using GeoZones.Api.OData.Parse;
using GeoZones.Api.OData.Plan;
using Microsoft.Extensions.Caching.Memory;

namespace GeoZones.Api.OData;

/// <summary>The compiler with a memory: the same question of the same role and divisions is the same reading, compiled once.</summary>
/// <remarks>
/// The key is all that <see cref="Compiler.Compile"/> looks at, to the letter: the request with its page size and number form, and the caller without a name.
/// Limits, names and types do not change while the service runs; the clock is read by the database. Refusals are not kept.
/// </remarks>
public sealed class CompiledQuestions(Compiler compiler, ODataLimits limits) : IDisposable
{
    /// <summary>What an entry takes beside its texts, roughly, in characters.</summary>
    const int Overhead = 2_000;

    /// <summary>What a vertex of an area takes that is kept as a shape, in characters.</summary>
    const int Vertex = 20;

    readonly MemoryCache readings = new(new MemoryCacheOptions { SizeLimit = limits.KeptCharacters, CompactionPercentage = 0.1 });

    /// <exception cref="Errors.GeoZonesException">As <see cref="Compiler.Compile"/> says.</exception>
    public Reading Compile(ODataRequest request, Caller caller)
    {
        var anybody = caller.Anybody;
        var key = new Key(request, anybody);
        if (readings.TryGetValue(key, out Reading? known))
            return known!;
        var reading = compiler.Compile(request, anybody);
        return readings.Set(key, reading, new MemoryCacheEntryOptions { Size = Characters(request, reading) });
    }

    public void Dispose() => readings.Dispose();

    static long Characters(ODataRequest request, Reading reading) =>
        Overhead + request.Path.Length + request.Query.Length + reading.Text.Length + (reading.CountText?.Length ?? 0) + reading.Parameters.Sum(Characters) + ((reading.Coverage?.Area?.NumPoints ?? 0) * Vertex);

    static long Characters(object parameter) => parameter switch
    {
        string text => text.Length,
        byte[] shape => shape.Length / sizeof(char),
        Array items => items.Cast<object>().Sum(Characters),
        _ => sizeof(decimal) / sizeof(char),
    };

    sealed record Key(ODataRequest Request, Caller Caller)
    {
        const int Ends = 256;

        /// <summary>A long question is looked up by its length and its ends; whether it is the same, every character decides.</summary>
        public override int GetHashCode() => HashCode.Combine(Caller, Request.Path, Request.MaxPageSize, Request.Ieee754Compatible, Hash(Request.Query));

        static int Hash(string text) => text.Length <= 2 * Ends
            ? string.GetHashCode(text) : HashCode.Combine(text.Length, string.GetHashCode(text.AsSpan(0, Ends)), string.GetHashCode(text.AsSpan(text.Length - Ends)));
    }
}
