using System.Globalization;
using System.Text;

namespace GeoZones.Api.OData.Sql;

/// <summary>Writes fragments as text and numbers their parameters; fragments written by the same one share them.</summary>
public sealed class SqlText
{
    readonly List<object> values = [];
    readonly Dictionary<Parameter, int> numbers = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<object> Parameters => values;

    public string Write(SqlFragment fragment)
    {
        var text = new StringBuilder(512);
        Append(text, fragment);
        return text.ToString();
    }

    void Append(StringBuilder text, SqlFragment fragment)
    {
        foreach (var part in fragment.Parts)
        {
            switch (part)
            {
                case string literal: text.Append(literal); break;
                case SqlFragment inner: Append(text, inner); break;
                case Parameter parameter: text.Append('$').Append(NumberOf(parameter).ToString(CultureInfo.InvariantCulture)); break;
            }
        }
    }

    int NumberOf(Parameter parameter)
    {
        if (numbers.TryGetValue(parameter, out var number))
            return number;
        values.Add(parameter.Value);
        return numbers[parameter] = values.Count;
    }
}
