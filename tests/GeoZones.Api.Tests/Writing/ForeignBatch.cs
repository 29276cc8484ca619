using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.OData;

namespace GeoZones.Api.Tests.Writing;

/// <summary>A multipart $batch as the official OData library writes it, and its answer as that library reads it.</summary>
sealed class ForeignBatch : IDisposable
{
    readonly Message sent = new();
    readonly ODataMessageWriter message;
    readonly ODataBatchWriter writer;
    readonly Uri root;

    public ForeignBatch(Uri root)
    {
        this.root = root;
        var settings = new ODataMessageWriterSettings { Version = ODataVersion.V4, BaseUri = root, EnableMessageStreamDisposal = false };
        settings.SetContentType(ODataFormat.Batch);
        message = new((IODataRequestMessage)sent, settings);
        writer = message.CreateODataBatchWriter();
        writer.WriteStartBatch();
    }

    /// <summary>Requests of one change set. Outside of one this release writes and reads no Content-ID.</summary>
    public ForeignBatch Set(Action<ForeignBatch> requests)
    {
        writer.WriteStartChangeset();
        requests(this);
        writer.WriteEndChangeset();
        return this;
    }

    public ForeignBatch Ask(string method, string url, string? id = null, string? body = null, params (string Name, string Value)[] headers)
    {
        var request = writer.CreateOperationRequestMessage(method, new(root, url), id);
        foreach (var (name, value) in headers)
            request.SetHeader(name, value);
        if (body is null)
            return this;
        request.SetHeader("Content-Type", "application/json");
        using var stream = request.GetStream();
        stream.Write(Encoding.UTF8.GetBytes(body));
        return this;
    }

    /// <summary>What was written. On Linux this release ends its lines in LF (OData/odata.net issue 1842), and CRLF is wanted.</summary>
    public string Text
    {
        get
        {
            writer.WriteEndBatch();
            writer.Flush();
            return Encoding.UTF8.GetString(sent.Stream.ToArray()).ReplaceLineEndings("\r\n");
        }
    }

    /// <returns>Id, status and body of every answer; a bracket around those of a change set.</returns>
    public async Task<List<string>> SendAsync(HttpClient http, Preference preference = Preference.None)
    {
        using var content = new StringContent(Text);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(sent.GetHeader("Content-Type")!);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(root, "$batch")) { Content = content };
        if (preference == Preference.GoOn)
            request.Headers.TryAddWithoutValidation("Prefer", "odata.continue-on-error");
        using var response = await http.SendAsync(request);
        ((int)response.StatusCode).ShouldBe(200, await response.Content.ReadAsStringAsync());
        return Read(new() { Type = response.Content.Headers.ContentType!.ToString(), Stream = new(await response.Content.ReadAsByteArrayAsync()) });
    }

    public void Dispose() => message.Dispose();

    static List<string> Read(Message came)
    {
        using var reading = new ODataMessageReader((IODataResponseMessage)came);
        var (reader, answers) = (reading.CreateODataBatchReader(), new List<string>());
        while (reader.Read())
        {
            if (reader.State is ODataBatchReaderState.ChangesetStart or ODataBatchReaderState.ChangesetEnd)
                answers.Add(reader.State == ODataBatchReaderState.ChangesetStart ? "(" : ")");
            if (reader.State != ODataBatchReaderState.Operation)
                continue;
            var answer = reader.CreateOperationResponseMessage();
            using var body = new StreamReader(answer.GetStream());
            answers.Add(string.Create(CultureInfo.InvariantCulture, $"{answer.ContentId}:{answer.StatusCode} {answer.GetHeader("ETag")} {body.ReadToEnd()}").Replace("  ", " ", StringComparison.Ordinal).Trim());
        }
        return answers;
    }

    sealed class Message : IODataRequestMessage, IODataResponseMessage
    {
        readonly Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);

        public MemoryStream Stream { get; init; } = new();

        public string Type { init => headers["Content-Type"] = value; }

        public IEnumerable<KeyValuePair<string, string>> Headers => headers;

        public Uri Url { get; set; } = new("http://host/odata/$batch");

        public string Method { get; set; } = "POST";

        public int StatusCode { get; set; } = 200;

        public string? GetHeader(string headerName) => headers.GetValueOrDefault(headerName);

        public void SetHeader(string headerName, string headerValue) => headers[headerName] = headerValue;

        public Stream GetStream() => Stream;
    }
}

/// <summary>What the caller wants of a batch in which something fails.</summary>
enum Preference { None, GoOn }
