namespace GeoZones.Api.Writing;

/// <summary>An answer that is whole before any of it leaves: it is known when the work is committed, and can be kept.</summary>
sealed record Written(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public bool IsJson => Headers.TryGetValue("Content-Type", out var type) && type.Contains("json", StringComparison.OrdinalIgnoreCase);

    public Task SendAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        if (Status == StatusCodes.Status204NoContent)
            return Task.CompletedTask;
        response.ContentLength = Body.Length;
        return response.Body.WriteAsync(Body).AsTask();
    }
}
