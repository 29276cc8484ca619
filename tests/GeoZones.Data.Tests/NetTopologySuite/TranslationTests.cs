using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GeoZones.Data.Tests.NetTopologySuite;

public sealed class TranslationTests : IClassFixture<Database>, IDisposable
{
    readonly Plots plots;

    public TranslationTests(Database database)
    {
        plots = Plots.In(database);
        if (!plots.All.Any())
            plots.Add(Goldens.Row);
        plots.SaveChanges();
    }

    public void Dispose() => plots.Dispose();

    [Theory, MemberData(nameof(Goldens.Same), MemberType = typeof(Goldens))]
    public async Task In_SQL_the_answer_is_the_one_of_NetTopologySuite(string sql, Expression<Func<Plot, object?>> member)
    {
        var query = plots.All.Select(member);

        query.Sql().ShouldBe($"SELECT {sql}\nFROM plots AS p");
        ShouldBeSame(await query.SingleAsync(), member.Compile()(Goldens.Row));
    }

    [Theory, MemberData(nameof(Goldens.Own), MemberType = typeof(Goldens))]
    public async Task In_SQL_the_answer_is_the_one_of_PostGIS(string sql, Expression<Func<Plot, object?>> member)
    {
        var query = plots.All.Select(member);

        query.Sql().ShouldBe($"SELECT {sql}\nFROM plots AS p");
        await Should.NotThrowAsync(() => query.SingleAsync());
    }

    static void ShouldBeSame(object? sql, object? nts)
    {
        switch (sql, nts)
        {
            case (double left, double right):
                left.ShouldBe(right, 1e-9);
                break;
            case (Geometry left, Geometry right):
                left.Normalized().EqualsExact(right.Normalized(), 1e-9).ShouldBeTrue($"{left} is not {right}");
                left.SRID.ShouldBe(right.SRID);
                break;
            default:
                sql.ShouldBe(nts);
                break;
        }
    }
}
