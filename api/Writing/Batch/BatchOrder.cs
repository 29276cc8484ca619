namespace GeoZones.Api.Writing.Batch;

/// <summary>What holds of the requests of any $batch before the first of them is done.</summary>
static class BatchOrder
{
    const string Root = "/odata/";

    static readonly string[] Methods = ["GET", "POST", "PATCH", "PUT", "DELETE"];

    /// <summary>The same requests, their addresses relative to the service root.</summary>
    /// <exception cref="UnreadableBatchException">Methods, addresses, ids, groups or dependencies do not fit.</exception>
    public static IReadOnlyList<BatchItem> Checked(IReadOnlyList<BatchItem> items)
    {
        var (ids, groups) = (new HashSet<string>(), new HashSet<string>());
        string? group = null;
        foreach (var item in items)
        {
            if (item.DependsOn.Concat(item.If?.Names ?? []).FirstOrDefault(on => !ids.Contains(on) && !groups.Contains(on)) is { } unknown)
                throw new UnreadableBatchException($"request {item.Id} depends on {unknown}, which does not come before it");
            if (!ids.Add(item.Id))
                throw new UnreadableBatchException($"the id {item.Id} comes twice");
            if (item.Group is { } own && own != group && !groups.Add(own))
                throw new UnreadableBatchException($"the requests of group {own} do not stand together");
            group = item.Group;
        }
        return [.. items.Select(Plain)];
    }

    static BatchItem Plain(BatchItem item)
    {
        var method = item.Method.ToUpperInvariant();
        if (!Methods.Contains(method))
            throw new UnreadableBatchException($"request {item.Id} has the method '{item.Method}'");
        return Address(item.Url) is { } url ? item with { Method = method, Url = url } : throw new UnreadableBatchException($"request {item.Id} has the url '{item.Url}'");
    }

    /// <returns>Null where it leads out of the service, or to $batch again.</returns>
    static string? Address(string url)
    {
        if (!Uri.TryCreate(new Uri($"http://host{Root}"), url.StartsWith("/$", StringComparison.Ordinal) ? url[1..] : url, out var address))
            return null;
        var isOurs = address.Scheme is "http" or "https" && address.AbsolutePath.StartsWith(Root, StringComparison.Ordinal);
        var isBatch = address.AbsolutePath.EndsWith("/$batch", StringComparison.OrdinalIgnoreCase);
        return url.Length > 0 && isOurs && !isBatch ? address.PathAndQuery[Root.Length..] : null;
    }
}
