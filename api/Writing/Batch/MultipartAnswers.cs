using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace GeoZones.Api.Writing.Batch;

/// <summary>The answers of a $batch in multipart/mixed. A change set that was undone is one answer: the refusal of the request that failed.</summary>
sealed class MultipartAnswers
{
    readonly ArrayBufferWriter<byte> body = new();

    public static BatchText Write(IReadOnlyList<BatchAnswer> answers)
    {
        var (writer, boundary) = (new MultipartAnswers(), NewBoundary("batchresponse"));
        for (var at = 0; at < answers.Count;)
        {
            var set = answers.Skip(at).TakeWhile(a => a.Item.Group == answers[at].Item.Group && a.Item.Group is not null).ToList();
            writer.Line($"--{boundary}");
            if (set.Count > 0 && set.TrueForAll(a => a.IsSuccess))
                writer.Set(set);
            else
                writer.One(set.Find(a => a.Written.Status != StatusCodes.Status424FailedDependency) ?? answers[at]);
            at += Math.Max(1, set.Count);
        }
        writer.Line($"--{boundary}--");
        return new($"multipart/mixed; boundary={boundary}", writer.body);
    }

    void Set(List<BatchAnswer> answers)
    {
        var boundary = NewBoundary("changesetresponse");
        Line($"Content-Type: multipart/mixed; boundary={boundary}\r\n");
        foreach (var answer in answers)
        {
            Line($"--{boundary}");
            One(answer);
        }
        Line($"--{boundary}--");
    }

    void One(BatchAnswer answer)
    {
        var written = answer.Written;
        Line("Content-Type: application/http\r\nContent-Transfer-Encoding: binary");
        if (answer.Item.IsNamed)
            Line($"Content-ID: {answer.Item.Id}");
        Line(string.Create(CultureInfo.InvariantCulture, $"\r\nHTTP/1.1 {written.Status} {ReasonPhrases.GetReasonPhrase(written.Status)}"));
        foreach (var (name, value) in written.Headers.Where(h => !h.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)))
            Line($"{name}: {value}");
        if (written.Status != StatusCodes.Status204NoContent)
            Line(string.Create(CultureInfo.InvariantCulture, $"Content-Length: {written.Body.Length}"));
        Line("");
        body.Write(written.Body);
        Line("");
    }

    void Line(string line) => Encoding.UTF8.GetBytes(line + "\r\n", body);

    static string NewBoundary(string name) => $"{name}_{Guid.NewGuid():n}";
}
