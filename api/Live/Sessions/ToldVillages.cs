using System.Text.Json;
using GeoZones.Spatial.Coverage.Dragging;
using GeoZones.Spatial.Coverage.Indexed;

namespace GeoZones.Api.Live.Sessions;

/// <summary>The villages that a reader has as covered, and what the next frame says is gained and lost.</summary>
sealed class ToldVillages
{
    readonly Dictionary<string, string> told = new(StringComparer.Ordinal);
    VillageLayer? inStepWith;

    /// <summary>A reader who begins knows of none.</summary>
    public void Forget()
    {
        told.Clear();
        LoseStep();
    }

    /// <summary>What the drag session knows of its last totals is not what the reader was told last.</summary>
    public void LoseStep() => inStepWith = null;

    /// <summary>After <see cref="DragSession.Totals"/>.</summary>
    public void Write(Utf8JsonWriter json, DragSession drag, IReadOnlyDictionary<string, string> names)
    {
        var villages = drag.Index.Villages;
        if (inStepWith == villages)
        {
            Write(json, "gained"u8, drag.Gained, villages, names);
            Write(json, "lost"u8, drag.Lost, villages, names);
            return;
        }
        Write(json, Covered(drag).ToDictionary(villages.Code, at => names.GetValueOrDefault(villages.Code(at), villages.Code(at)), StringComparer.Ordinal));
        inStepWith = villages;
    }

    /// <param name="covered">All villages that are covered now, names by codes.</param>
    public void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, string> covered)
    {
        LoseStep();
        Write(json, "gained"u8, covered.Where(village => !told.ContainsKey(village.Key)));
        Write(json, "lost"u8, told.Where(village => !covered.ContainsKey(village.Key)));
        told.Clear();
        foreach (var (code, name) in covered)
            told.Add(code, name);
    }

    /// <summary>To a session that has shown nothing, all that is covered is gained.</summary>
    static IReadOnlyList<int> Covered(DragSession drag)
    {
        var whole = new DragSession(drag.Index, drag.Grain, int.MaxValue) { Rule = drag.Rule };
        whole.Open(drag.Area());
        _ = whole.Totals();
        return whole.Gained;
    }

    void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<int> ordinals, VillageLayer villages, IReadOnlyDictionary<string, string> names)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < ordinals.Count; i++)
        {
            var code = villages.Code(ordinals[i]);
            if (!told.Remove(code, out var called))
                told.Add(code, called = names.GetValueOrDefault(code, code));
            Village(json, code, called);
        }
        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, IEnumerable<KeyValuePair<string, string>> villages)
    {
        json.WriteStartArray(name);
        foreach (var (code, called) in villages.OrderBy(village => village.Key, StringComparer.Ordinal))
            Village(json, code, called);
        json.WriteEndArray();
    }

    static void Village(Utf8JsonWriter json, string code, string name)
    {
        json.WriteStartObject();
        json.WriteString("Code"u8, code);
        json.WriteString("Name"u8, name);
        json.WriteEndObject();
    }
}
