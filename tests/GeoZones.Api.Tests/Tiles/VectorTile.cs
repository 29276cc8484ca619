using System.Text;

namespace GeoZones.Api.Tests.Tiles;

/// <summary>Reads Mapbox Vector Tiles 2.1, as far as the tests look.</summary>
sealed class VectorTile
{
    readonly Dictionary<string, List<Feature>> layers = [];

    public static VectorTile Read(byte[] bytes)
    {
        var tile = new VectorTile();
        foreach (var (field, message) in Messages(bytes))
        {
            field.ShouldBe(3);
            tile.AddLayer(message);
        }
        return tile;
    }

    public IEnumerable<string> Layers => layers.Keys;

    public IReadOnlyList<Feature> this[string layer] => layers.TryGetValue(layer, out var features) ? features : [];

    /// <summary>The one feature of a layer with this code or id.</summary>
    public Feature Of(string layer, object key) =>
        this[layer].Single(feature => Equals(feature.Properties.GetValueOrDefault("code") ?? feature.Properties["id"], key));

    void AddLayer(byte[] layer)
    {
        var parts = Messages(layer).ToList();
        string[] keys = [.. parts.Where(p => p.Field == 3).Select(p => Encoding.UTF8.GetString(p.Message))];
        object[] values = [.. parts.Where(p => p.Field == 4).Select(p => Value(p.Message))];
        layers.Add(Encoding.UTF8.GetString(parts.Single(p => p.Field == 1).Message),
            [.. parts.Where(p => p.Field == 2).Select(p => Feature.Read(p.Message, keys, values))]);
    }

    static object Value(byte[] message)
    {
        var reader = new ProtobufReader(message);
        return reader.Tag() switch
        {
            (1, _) => Encoding.UTF8.GetString(reader.Bytes()),
            (2, _) => (double)reader.Single(),
            (3, _) => reader.Double(),
            (4 or 5, _) => (long)reader.Varint(),
            (6, _) => ProtobufReader.ZigZag(reader.Varint()),
            (7, _) => reader.Varint() != 0,
            var tag => throw new FormatException($"value field {tag}"),
        };
    }

    static IEnumerable<(int Field, byte[] Message)> Messages(byte[] bytes)
    {
        var reader = new ProtobufReader(bytes);
        while (!reader.AtEnd)
        {
            var (field, wire) = reader.Tag();
            if (wire == 2)
                yield return (field, reader.Bytes());
            else
                reader.Varint();
        }
    }
}

/// <param name="Vertices">In tile units, y down; all rings and parts in a row.</param>
sealed record Feature(ulong? Id, Dictionary<string, object> Properties, IReadOnlyList<(int X, int Y)> Vertices)
{
    public static Feature Read(byte[] message, string[] keys, object[] values)
    {
        ulong? id = null;
        int[] tags = [], commands = [];
        var reader = new ProtobufReader(message);
        while (!reader.AtEnd)
        {
            switch (reader.Tag().Field)
            {
                case 1: id = reader.Varint(); break;
                case 2: tags = Numbers(reader.Bytes()); break;
                case 4: commands = Numbers(reader.Bytes()); break;
                default: reader.Varint(); break;
            }
        }
        return new(id, tags.Chunk(2).ToDictionary(pair => keys[pair[0]], pair => values[pair[1]]), Walk(commands));
    }

    static int[] Numbers(byte[] packed)
    {
        var (reader, numbers) = (new ProtobufReader(packed), new List<int>());
        while (!reader.AtEnd)
            numbers.Add((int)reader.Varint());
        return [.. numbers];
    }

    static List<(int, int)> Walk(int[] commands)
    {
        var (x, y, vertices) = (0, 0, new List<(int, int)>());
        for (var i = 0; i < commands.Length;)
        {
            var (command, count) = (commands[i] & 7, commands[i++] >> 3);
            for (var n = 0; command != 7 && n < count; n++)
            {
                x += (int)ProtobufReader.ZigZag((uint)commands[i++]);
                y += (int)ProtobufReader.ZigZag((uint)commands[i++]);
                vertices.Add((x, y));
            }
        }
        return vertices;
    }
}
