using GeoZones.Api.Audit;
using GeoZones.Api.Callers;
using GeoZones.Api.Errors;
using GeoZones.Api.Live.Answers;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Edm;
using GeoZones.Api.OData.Endpoints;
using GeoZones.Api.OData.Guard;
using GeoZones.Api.OData.Metadata;
using GeoZones.Api.OData.Parse;
using GeoZones.Api.OData.Plan;
using GeoZones.Api.OData.Writing;
using Microsoft.OData.Edm;

namespace GeoZones.Api.OData;

/// <summary>/odata: the service document, $metadata, and every question that the compiler reads.</summary>
public static class ODataEndpoints
{
    public static IServiceCollection AddOData(this IServiceCollection services) => services
        .AddSingleton(_ => EntityCatalog.Read())
        .AddSingleton<IEdmModel>(provider => EdmBuilder.Build(provider.GetRequiredService<EntityCatalog>()))
        .AddSingleton(provider => ODataLimits.From(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton<Compiler>()
        .AddSingleton<CompiledQuestions>()
        .AddSingleton(provider => new MetadataDocuments(provider.GetRequiredService<EntityCatalog>()))
        .AddSingleton<AnswerStream>();

    public static IEndpointRouteBuilder MapOData(this IEndpointRouteBuilder app)
    {
        app.Map("/odata/{**path}", AnswerAsync);
        return app;
    }

    /// <summary>Answers what is asked; a write is not.</summary>
    internal static async Task AnswerAsync(HttpContext context)
    {
        RefuseOtherMethods(context);
        context.Response.Headers[Preferences.Version] = Preferences.AgreeVersion(context.Request);
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Accept, Accept-Language, OData-MaxVersion, Prefer";
        var question = await Question.ReadAsync(context);
        await (question.Path switch
        {
            "" => DocumentAsync(context, question),
            "$metadata" => MetadataAsync(context, question),
            _ => RowsAsync(context, question),
        });
    }

    static async Task DocumentAsync(HttpContext context, Question question)
    {
        var format = Negotiation.Agree(context.Request, question.Option("format"), Negotiation.Document);
        using var body = new BodyBuffer();
        ServiceDocument.Write(context.RequestServices.GetRequiredService<EntityCatalog>(), new(question.Root, format.Metadata, Language.Of(context.Request)), body);
        await SendAsync(context.Response, format, body.WrittenMemory);
    }

    static Task MetadataAsync(HttpContext context, Question question)
    {
        var format = Negotiation.Agree(context.Request, question.Option("format"), Negotiation.Metadata);
        var document = context.RequestServices.GetRequiredService<MetadataDocuments>().In(format.Kind);
        context.Response.Headers.ETag = document.ETag;
        if (!Tags.Holds(context.Request, document.ETag))
            return SendAsync(context.Response, format, document.Bytes);
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return Task.CompletedTask;
    }

    static async Task RowsAsync(HttpContext context, Question question)
    {
        var services = context.RequestServices;
        var format = Negotiation.Agree(context.Request, question.Option("format"), Negotiation.OfPath(question.Path));
        var preferred = Preferences.PageSize(context.Request, services.GetRequiredService<ODataLimits>().LargestPage);
        if (preferred is not null)
            context.Response.Headers["Preference-Applied"] = $"odata.maxpagesize={preferred}";
        var (questions, caller) = (services.GetRequiredService<CompiledQuestions>(), services.GetRequiredService<Caller>());
        var isWhole = format.Kind is MediaKind.Csv or MediaKind.NdJson || (format.Kind == MediaKind.GeoJson && preferred is null);
        var reading = Compile(question.Query);
        await ReadAudit.AdmitAsync(context, reading, format.Kind);
        var answer = new Answer(reading, format, question.Root)
        {
            Next = new(
                (page, last) => question.NextLink(SkipToken.Write(page, last)),
                isWhole ? (page, last) => Compile(question.NextQuery(SkipToken.Write(page, last))) : null),
            Origin = reading.Origin is { } origin ? () => questions.Compile(new(origin), caller) : null,
        };
        if (services.GetService<IndexAnswers>() is not { } index || !await index.TrySendAsync(context, answer))
            await services.GetRequiredService<AnswerStream>().SendAsync(context, answer);

        Reading Compile(string query) => questions.Compile(
            new(question.Path, query) { MaxPageSize = isWhole ? int.MaxValue : preferred, Ieee754Compatible = format.IsIeee754Compatible }, caller);
    }

    static Task SendAsync(HttpResponse response, AnswerFormat format, ReadOnlyMemory<byte> body)
    {
        response.ContentType = format.ContentType;
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body).AsTask();
    }

    static void RefuseOtherMethods(HttpContext context)
    {
        var method = context.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsPost(method))
            throw new MethodException(method);
    }
}
