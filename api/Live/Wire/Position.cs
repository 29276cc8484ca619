using System.Text.Json;
using System.Text.Json.Serialization;
using GeoZones.Spatial.Coordinates;

namespace GeoZones.Api.Live.Wire;

/// <summary>[longitude, latitude] in steps of 1e-7°; what is further away than any degree is as far as a number goes, and refused as out of range.</summary>
[JsonConverter(typeof(Json))]
readonly record struct Position(int X, int Y)
{
    static int Steps(double degrees) => (int)Math.Clamp(Math.Round(degrees * Grid.StepsPerDegree), int.MinValue + 1, int.MaxValue);

    sealed class Json : JsonConverter<Position>
    {
        public override Position Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
                throw new JsonException("a position is [longitude, latitude]");
            var (x, y) = (Number(ref reader), Number(ref reader));
            return reader.Read() && reader.TokenType == JsonTokenType.EndArray ? new(Steps(x), Steps(y)) : throw new JsonException("a position has two numbers");
        }

        public override void Write(Utf8JsonWriter writer, Position value, JsonSerializerOptions options) => throw new NotSupportedException();

        static double Number(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) && double.IsFinite(number)
            ? number : throw new JsonException("a position has two numbers");
    }
}
