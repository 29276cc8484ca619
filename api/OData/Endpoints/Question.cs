using System.Text;
using System.Text.RegularExpressions;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Parse;
using Microsoft.AspNetCore.Http.Features;

namespace GeoZones.Api.OData.Endpoints;

/// <summary>What was asked, before anybody reads it.</summary>
/// <param name="Root">The service root as the caller wrote it, with a slash at its end.</param>
/// <param name="Path">After the root, percent-encoded as it came: a slash inside a key is still %2F.</param>
/// <param name="Query">After the question mark, percent-encoded; the body of <c>POST .../$query</c>.</param>
sealed partial record Question(string Root, string Path, string Query)
{
    const string Prefix = "/odata";
    const string QuerySegment = "/$query";
    const int LongestBody = 1 << 20;

    /// <exception cref="QueryBodyException">The body of /$query is too long or no text.</exception>
    public static async Task<Question> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        var (root, path, query) = At(context);
        if (!HttpMethods.IsPost(request.Method))
            return new(root, path, query);
        if (path.EndsWith(QuerySegment, StringComparison.Ordinal))
            return new(root, path[..^QuerySegment.Length], Joined(query, await BodyAsync(request, "text/plain")));
        if (!IsFunction(context, path))
            throw new MethodException(request.Method);
        var (arguments, aliases) = ArgumentBody.Read(await BodyAsync(request, "application/json"));
        return new(root, $"{path}({arguments})", Joined(query, aliases));
    }

    /// <summary>The address of a request, whatever its body is.</summary>
    public static Question At(HttpContext context)
    {
        var (path, query) = Target(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        return new($"{context.Request.Scheme}://{context.Request.Host}{Prefix}/", path, query);
    }

    /// <summary>A POST that asks: the question is in its body.</summary>
    public static bool IsAsked(HttpContext context, string path) => path.EndsWith(QuerySegment, StringComparison.Ordinal) || IsFunction(context, path);

    /// <summary>A path that ends in a function without its brackets takes the arguments from the body.</summary>
    static bool IsFunction(HttpContext context, string path) =>
        OperationPath.Find(context.RequestServices.GetRequiredService<EntityCatalog>(), path) is { Rest: [] } operation && !operation.Call.EndsWith(')');

    /// <summary>The value of $name or name; null when it is not given.</summary>
    public string? Option(string name) => Pairs(Query).Where(pair => Is(pair, name)).Select(Value).FirstOrDefault();

    /// <summary>The address of the page that this token begins; what the body of /$query had bare is encoded.</summary>
    public string NextLink(string token) =>
        $"{Root}{Path}?{NotInQueries().Replace(NextQuery(token), bare => Uri.EscapeDataString(bare.Value))}";

    public string NextQuery(string token) =>
        string.Join('&', Pairs(Query).Where(pair => !Is(pair, "skiptoken")).Append($"$skiptoken={Uri.EscapeDataString(token)}"));

    static (string Path, string Query) Target(string target)
    {
        // The absolute form of a request line names scheme and host first.
        if (!target.StartsWith('/'))
            target = new Uri(target).PathAndQuery;
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = mark < 0 ? (target, "") : (target[..mark], target[(mark + 1)..]);
        return (path[Math.Min(path.Length, Prefix.Length)..].Trim('/'), query);
    }

    /// <summary>The text of a body.</summary>
    /// <exception cref="QueryBodyException">It is too long or of another type.</exception>
    public static async Task<string> BodyAsync(HttpRequest request, string wanted)
    {
        var type = request.GetTypedHeaders().ContentType;
        if (type is null || !type.MediaType.Equals(wanted, StringComparison.OrdinalIgnoreCase) || (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
            throw QueryBodyException.Type(request.ContentType, wanted);
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var (text, part) = (new StringBuilder(), new char[4096]);
        while (await reader.ReadAsync(part, request.HttpContext.RequestAborted) is var length and > 0)
        {
            if (text.Append(part, 0, length).Length > LongestBody)
                throw QueryBodyException.Length(LongestBody);
        }
        return text.ToString().Trim();
    }

    [GeneratedRegex("""[^!$%&'()*+,\-./0-9:;=?@A-Z_a-z~]+""")]
    private static partial Regex NotInQueries();

    static string Joined(string query, string body) => query.Length == 0 ? body : body.Length == 0 ? query : $"{query}&{body}";

    static string[] Pairs(string query) => query.Split('&', StringSplitOptions.RemoveEmptyEntries);

    static bool Is(string pair, string name) =>
        Uri.UnescapeDataString(pair.Split('=', 2)[0]).TrimStart('$').Equals(name, StringComparison.OrdinalIgnoreCase);

    static string Value(string pair) => pair.Split('=', 2) is [_, var value] ? Uri.UnescapeDataString(value.Replace('+', ' ')) : "";
}
