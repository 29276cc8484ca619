using GeoZones.Api.Errors;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.FileProviders;

namespace GeoZones.Api.Hosting;

/// <summary>The built map client at /, and an answer for every path that is nothing.</summary>
public static class MapClient
{
    /// <summary>Configuration: where the built client lies; found beside the sources when it is not set.</summary>
    const string Setting = "Web:Directory";

    public static IServiceCollection AddMapClient(this IServiceCollection services) =>
        services.AddResponseCompression(compression =>
        {
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "application/geo+json", "application/x-ndjson", "text/csv", "image/svg+xml"];
        });

    public static void UseMapClient(this WebApplication app)
    {
        // Tiles come compressed from their cache.
        app.UseWhen(context => !context.Request.Path.Value!.EndsWith(".mvt", StringComparison.Ordinal), branch => branch.UseResponseCompression());
        if (Directory(app) is not { } directory)
            return;
        var files = new PhysicalFileProvider(directory);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = Describe });
        // Files first: once a route is chosen, and MapUnknown matches every path, they would step aside.
        app.UseRouting();
    }

    public static void MapUnknown(this WebApplication app) =>
        app.MapFallback("{*path}", context => throw (context.Request.Path == "/" ? new ClientNotBuiltException() : new UnknownPathException(context.Request.Path)));

    static void Describe(Microsoft.AspNetCore.StaticFiles.StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        var isPage = file.File.Name.EndsWith(".html", StringComparison.Ordinal);
        headers.CacheControl = isPage ? "no-cache" : "public, max-age=31536000, immutable";
        headers.ContentSecurityPolicy = SecurityHeaders.OfTheMap;
    }

    static string? Directory(WebApplication app)
    {
        var named = app.Configuration[Setting] ?? Ancestors(AppContext.BaseDirectory).Select(d => Path.Combine(d, "web", "dist")).FirstOrDefault(System.IO.Directory.Exists);
        return named is not null && System.IO.Directory.Exists(named) ? Path.GetFullPath(named) : null;
    }

    static IEnumerable<string> Ancestors(string directory)
    {
        for (var at = new DirectoryInfo(directory); at is not null; at = at.Parent)
            yield return at.FullName;
    }

    sealed class UnknownPathException(string path) : GeoZonesException("GZ-331", StatusCodes.Status404NotFound, new(
        $"没有 {path} 这个地址。可用: / , /about, /account, /search, /odata, /tiles, /health。", $"There is nothing at {path}. There are / , /about, /account, /search, /odata, /tiles and /health."));

    sealed class ClientNotBuiltException() : GeoZonesException("GZ-332", StatusCodes.Status404NotFound, new(
        "地图客户端尚未构建: 在 web/ 下运行 npm ci && npm run build, 或用 ./run 启动。", "The map client is not built: run npm ci && npm run build in web/, or start with ./run."));
}
