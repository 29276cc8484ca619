using GeoZones.Api.Callers;
using GeoZones.Api.Errors;
using GeoZones.Api.OData.Endpoints;
using GeoZones.Api.Writing.Body;
using GeoZones.Api.Writing.Violations;

namespace GeoZones.Api.Writing.Batch;

/// <summary>The requests of a $batch, one after the other; a group of them in one transaction.</summary>
sealed class BatchRun(HttpContext outer, BatchLimits limits)
{
    /// <summary>Headers that say how a request came, and not what it asks.</summary>
    static readonly HashSet<string> OfTheWire = new(StringComparer.OrdinalIgnoreCase) { "Host", "Content-Length", "Content-ID", "Connection", "Transfer-Encoding", "TE", "Upgrade" };

    readonly BatchReferences references = new(Question.At(outer).Root);
    readonly ConstraintRules rules = outer.RequestServices.GetRequiredService<ConstraintRules>();
    readonly List<BatchAnswer> answers = [];
    long answered;

    public async Task<IReadOnlyList<BatchAnswer>> AnswerAsync(IReadOnlyList<BatchItem> items)
    {
        for (var at = 0; at < items.Count && (limits.Continues || answers.TrueForAll(a => a.IsSuccess));)
        {
            var together = items[at].Group is { } group ? items.Skip(at).TakeWhile(item => item.Group == group).ToList() : [items[at]];
            foreach (var answer in together[0].Group is null ? [await OneAsync(together[0], null)] : await GroupAsync(together))
                Keep(answer);
            at += together.Count;
        }
        return answers;
    }

    void Keep(BatchAnswer answer)
    {
        answers.Add(answer);
        references.Add(answer);
        answered += answer.Written.Body.Length;
    }

    /// <summary>All of them or none: the answer of the one that failed, and that the others are undone.</summary>
    async Task<IReadOnlyList<BatchAnswer>> GroupAsync(List<BatchItem> items)
    {
        try
        {
            var caller = outer.RequestServices.GetRequiredService<Caller>();
            return await outer.RequestServices.GetRequiredService<WritingDatabase>().RunAsync(caller, unit => TogetherAsync(items, unit), outer.RequestAborted);
        }
        catch (GroupFailure failure)
        {
            return [.. await Task.WhenAll(items.Select(async item => item == failure.Answer.Item ? failure.Answer : await RefusedAsync(item, DependencyException.On(failure.Answer.Item.Id))))];
        }
        catch (GeoZonesException refusal)
        {
            return [.. await Task.WhenAll(items.Select(item => RefusedAsync(item, refusal)))];
        }
    }

    async Task<IReadOnlyList<BatchAnswer>> TogetherAsync(List<BatchItem> items, UnitOfWork unit)
    {
        await new RowOrder(outer).HoldAsync(items, unit);
        var done = new List<BatchAnswer>();
        foreach (var item in items)
        {
            var answer = await OneAsync(item, unit);
            if (!answer.IsSuccess)
                throw new GroupFailure(answer);
            references.Add(answer);
            done.Add(answer);
        }
        return done;
    }

    async Task<BatchAnswer> OneAsync(BatchItem item, UnitOfWork? unit)
    {
        if (references.Failed(item.DependsOn) is { } failed)
            return await RefusedAsync(item, DependencyException.On(failed));
        if (answered > limits.AnswerBytes)
            return await RefusedAsync(item, WriteLimitException.Bytes(limits.AnswerBytes));
        if (item.If is { } condition && !condition.Holds(references))
            return await RefusedAsync(item, DependencyException.Condition(condition.Text));
        return new(item, await Inner(item).SendAsync(outer, GuardedAsync, features =>
        {
            if (unit is null)
                return;
            features.Set(unit);
            features.Set(unit.Reads);
        }));
    }

    /// <summary>A refusal is an answer here; what the database gave up for another goes on to whoever does the work again.</summary>
    async Task GuardedAsync(HttpContext context)
    {
        try
        {
            await WritingEndpoints.AnswerAsync(context);
        }
        catch (Exception failure) when (!Contention.IsGivenUp(failure) && !Contention.IsBroken(failure) && !outer.RequestAborted.IsCancellationRequested)
        {
            await Problems.WriteAsync(context, rules.Explain(failure) ?? Problems.Refusal(failure));
        }
    }

    InnerRequest Inner(BatchItem item)
    {
        var inner = new InnerRequest(item.Method, references.Address(item.Url)) { Body = references.Resolved(item.Body) };
        foreach (var name in (IEnumerable<string>)["Accept-Language", "OData-MaxVersion", "OData-Version"])
        {
            if (outer.Request.Headers[name].ToString() is { Length: > 0 } value)
                inner.Headers[name] = value;
        }
        foreach (var (name, value) in item.Headers.Where(header => !OfTheWire.Contains(header.Key)))
            inner.Headers[name] = name.Equals("If-Match", StringComparison.OrdinalIgnoreCase) ? references.ETag(value) : value;
        return inner;
    }

    async Task<BatchAnswer> RefusedAsync(BatchItem item, GeoZonesException refusal) =>
        new(item, await new InnerRequest(item.Method, "/odata/") { Headers = { ["Accept-Language"] = outer.Request.Headers.AcceptLanguage.ToString() } }
            .SendAsync(outer, context => Problems.WriteAsync(context, refusal), _ => { }));

    /// <summary>Ends the transaction of a group.</summary>
    sealed class GroupFailure(BatchAnswer answer) : Exception
    {
        public BatchAnswer Answer => answer;
    }
}

/// <summary>How far a $batch goes.</summary>
/// <param name="Continues">Prefer: continue-on-error. Without it the first failure is the last answer.</param>
/// <param name="AnswerBytes">Of all answers; a request after that is not done.</param>
sealed record BatchLimits(bool Continues, long AnswerBytes);
