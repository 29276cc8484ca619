using System.Threading.RateLimiting;
using GeoZones.Api.Errors;

namespace GeoZones.Api.Abuse;

/// <summary>Nobody takes more than a share: requests in time, questions and tiles at once, attempts to sign in.</summary>
public static class FairUse
{
    const string SignIn = "/account/sign-in";

    public static IServiceCollection AddFairUse(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = AbuseLimits.From(configuration);
        return services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(SignIns(limits), Requests(limits), Questions(limits), Tiles(limits));
            limiter.OnRejected = static (rejected, _) => new(Problems.WriteAsync(rejected.HttpContext, Refusal(rejected.Lease)));
        });
    }

    /// <summary>After whatever finds out who the caller is, before whatever takes a connection.</summary>
    public static IApplicationBuilder UseFairUse(this IApplicationBuilder app) => app.UseRateLimiter();

    static PartitionedRateLimiter<HttpContext> Requests(AbuseLimits limits) => PartitionedRateLimiter.Create<HttpContext, Origin>(context =>
        RateLimitPartition.GetTokenBucketLimiter(Origin.Of(context), origin =>
        {
            var times = origin.IsTrusted ? limits.TimesHere : 1;
            return new() { TokenLimit = limits.Burst * times, TokensPerPeriod = limits.RequestsPerSecond * times, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 };
        }));

    static PartitionedRateLimiter<HttpContext> Questions(AbuseLimits limits) => PartitionedRateLimiter.Create<HttpContext, Origin>(context =>
        IsQuestion(context.Request.Path) ? AtOnce(Origin.Of(context), limits.QuestionsAtOnce, limits.QuestionsWaiting) : RateLimitPartition.GetNoLimiter(default(Origin)));

    static PartitionedRateLimiter<HttpContext> Tiles(AbuseLimits limits) => PartitionedRateLimiter.Create<HttpContext, Origin>(context =>
        context.Request.Path.StartsWithSegments("/tiles") ? AtOnce(Origin.Of(context), limits.TilesAtOnce, limits.TilesWaiting) : RateLimitPartition.GetNoLimiter(default(Origin)));

    static PartitionedRateLimiter<HttpContext> SignIns(AbuseLimits limits) => PartitionedRateLimiter.Create<HttpContext, Origin>(context =>
        HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments(SignIn)
            ? RateLimitPartition.GetFixedWindowLimiter(Origin.Of(context) with { Author = "" }, _ => new() { PermitLimit = limits.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter(default(Origin)));

    static RateLimitPartition<Origin> AtOnce(Origin origin, int permits, int waiting) =>
        RateLimitPartition.GetConcurrencyLimiter(origin, _ => new() { PermitLimit = permits, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    static bool IsQuestion(PathString path) => path.StartsWithSegments("/odata") || path.StartsWithSegments("/search") || path.StartsWithSegments("/about") || path.StartsWithSegments("/briefings");

    static GeoZonesException Refusal(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? new TooManyRequestsException(wait) : new TooManyAtOnceException();
}
