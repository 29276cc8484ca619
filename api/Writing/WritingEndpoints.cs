using GeoZones.Api.Audit;
using GeoZones.Api.Errors;
using GeoZones.Api.OData;
using GeoZones.Api.OData.Endpoints;
using GeoZones.Api.Writing.Batch;
using GeoZones.Api.Writing.Body;
using GeoZones.Api.Writing.Repeats;
using GeoZones.Api.Writing.Rows;
using GeoZones.Api.Writing.Violations;

namespace GeoZones.Api.Writing;

/// <summary>POST, PATCH, PUT and DELETE on /odata, and $batch. What only asks by POST is handed on to the questions.</summary>
public static class WritingEndpoints
{
    public static IServiceCollection AddWriting(this IServiceCollection services, string connectionString) => services
        .AddSingleton(provider => WriteLimits.From(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton(_ => ConstraintRules.Read())
        .AddSingleton(provider => new WritingDatabase(connectionString, provider.GetRequiredService<WriteLimits>(), provider.GetRequiredService<ConstraintRules>()));

    public static IEndpointRouteBuilder MapWriting(this IEndpointRouteBuilder app)
    {
        app.MapPost("/odata/$batch", context => RefusingAsync(context, BatchEndpoint.AnswerAsync));
        app.MapMethods("/odata/{**path}", ["POST", "PATCH", "PUT", "DELETE"], context => RefusingAsync(context, AnswerAsync));
        return app;
    }

    /// <summary>A refusal is written here: on its way through the exception handler it would lose the ETag of the row.</summary>
    static async Task RefusingAsync(HttpContext context, RequestDelegate answer)
    {
        try
        {
            await answer(context);
        }
        catch (GeoZonesException refusal) when (!context.Response.HasStarted)
        {
            await Problems.WriteAsync(context, refusal);
        }
    }

    /// <summary>Any request but a batch; inside a change set it joins the work that is under way.</summary>
    internal static async Task AnswerAsync(HttpContext context)
    {
        var place = Question.At(context);
        if (IsQuestion(context, place))
        {
            await ODataEndpoints.AnswerAsync(context);
            return;
        }
        Preferences.AgreeVersion(context.Request);
        var bytes = await BodyText.ReadAsync(context.Request, context.RequestServices.GetRequiredService<WriteLimits>().BodyBytes);
        var request = WriteRequest.Of(context, place, bytes);
        var key = IdempotencyKey.Of(context.Request, bytes);
        var written = await DoneAsync(context, request, unit => KeptAnswers.OnceAsync(unit, key, async () =>
        {
            unit.Written.Asked = Asked.Of(context);
            return await Answering.AnswerAsync(context, unit, request, await new RowWriter(unit, request, context.RequestAborted).ApplyAsync());
        }, context.RequestAborted));
        context.Response.Headers.CacheControl = "no-store";
        await written.SendAsync(context.Response);
    }

    static bool IsQuestion(HttpContext context, Question place) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
        || (HttpMethods.IsPost(context.Request.Method) && Question.IsAsked(context, place.Path));

    static async Task<Written> DoneAsync(HttpContext context, WriteRequest request, Func<UnitOfWork, Task<Written>> work)
    {
        var database = context.RequestServices.GetRequiredService<WritingDatabase>();
        var set = context.Features.Get<UnitOfWork>();
        try
        {
            return await (set is null ? database.RunAsync(request.Caller, work, context.RequestAborted) : work(set));
        }
        // Within a change set only new rows are looked at: what it did to other rows before, no other connection sees.
        catch (Exception failure) when (request.Draft is not null && (set is null || request.IsInsert) && Contention.IsCheck(failure))
        {
            if (await database.BrokenAsync(request, failure, context.RequestAborted) is { } all)
                throw all;
            throw;
        }
    }
}
