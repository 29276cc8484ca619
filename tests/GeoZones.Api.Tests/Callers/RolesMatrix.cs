using System.Text;
using GeoZones.Api.Briefings;
using GeoZones.Api.Callers;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Plan;
using GeoZones.Api.Tiles;

namespace GeoZones.Api.Tests.Callers;

/// <summary>Who may what, as the code decides it: docs/roles.md.</summary>
static class RolesMatrix
{
    public const string No = "–";

    public static readonly EntityCatalog Catalog = EntityCatalog.Read();

    public static readonly IReadOnlyList<Role> Roles = Enum.GetValues<Role>();

    /// <summary>Entity sets, whole as far as the role reads them, and who writes them.</summary>
    public static IEnumerable<EntityShape> Sets => Catalog.Types.Where(shape => shape.SetName is not null && Catalog.FindSet(shape.SetName) is not null).OrderBy(shape => shape.SetName, StringComparer.Ordinal);

    public static IEnumerable<OperationShape> Operations => Catalog.Operations.OrderBy(operation => operation.Name, StringComparer.Ordinal);

    public static string Read(EntityShape shape, Role role)
    {
        var caller = new Caller(role);
        if (!Reaches(shape, caller))
            return No;
        var table = Reach.Table(shape, caller).Name;
        return table == shape.Table ? "all" : table == Reach.Published ? "as published" : Reach.HidesDrafts(shape, caller) ? "without drafts" : "as announced";
    }

    public static string Ask(OperationShape operation, Role role)
    {
        var caller = new Caller(role);
        return !Reaches(operation.Result, caller) ? No : operation.IsForAudience ? caller.Audience : "all";
    }

    public static string See(TileLayer layer, Role role) => layer.ViewFor(new(role))?.Name ?? No;

    public static bool Writes(EntityShape shape, Role role) => new Caller(role).MayWrite(shape.ClrType);

    public static bool Freezes(Role role) => new Caller(role).MayFreeze();

    /// <summary>A briefing that somebody of that role froze as he sees it, who works everywhere.</summary>
    public static bool Opens(Role of, Role role) => new BriefingRow(1, default, "", "", of, "") { DataVersion = 1, DataDate = null, Bytes = 1, Hash = "" }.IsFor(new(role));

    public static string Text()
    {
        var text = new StringBuilder(Preface);
        Table(text, "Rows read", "set", Sets.Select(shape => (shape.SetName!, (Func<Role, string>)(role => Read(shape, role)))));
        Table(text, "Rows written", "set", Sets.Select(shape => (shape.SetName!, (Func<Role, string>)(role => Writes(shape, role) ? "yes" : No))));
        Table(text, "Functions", "function", Operations.Select(operation => (operation.Name, (Func<Role, string>)(role => Ask(operation, role)))));
        Table(text, "Tile layers", "layer", TileLayers.All.Select(layer => (layer.Name, (Func<Role, string>)(role => See(layer, role)))));
        Table(text, "Frozen briefings", "briefing", [("frozen", role => Freezes(role) ? "yes" : No), .. Roles.Select(of => ($"opened, of {of.ToWord()}", (Func<Role, string>)(role => Opens(of, role) ? "all" : No)))]);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    static bool Reaches(EntityShape shape, Caller caller)
    {
        try
        {
            Reach.Check(shape, caller);
            return true;
        }
        catch (OutOfReachException)
        {
            return false;
        }
    }

    static void Table(StringBuilder text, string title, string what, IEnumerable<(string Name, Func<Role, string> Cell)> rows)
    {
        text.Append($"\n## {title}\n\n| {what} | {string.Join(" | ", Roles.Select(role => role.ToString().ToLowerInvariant()))} |\n|---|{string.Concat(Roles.Select(_ => "---|"))}\n");
        foreach (var (name, cell) in rows)
            text.Append($"| {name} | {string.Join(" | ", Roles.Select(cell))} |\n");
    }

    const string Preface = """
        # Who may what

        Written from the code (`GEOZONES_GOLDEN=write`, `RolesMatrixTests`), and every cell is asked over HTTP by a test. One place decides what is read (`api/OData/Plan/Reach.cs`, `api/Callers/Caller.cs`), one what is written (`api/Callers/Editors.cs`).

        * `as published`: few households and what would tell them by subtraction are null (`docs/supply.md`). `without drafts`: zones nobody has submitted are left out. `as announced`: of monitoring counties and above without few households, of tests of water those published.
        * Functions: `households` exact counts, `villages` sums of villages as published, `townships` no counts of households. Where a rule counts households (`majorityOfHouseholds`) it needs the household role.
        * Tiles: `exact`, `counts`, `rates` as in `api/Tiles/TileLayers.cs`; `all` what there is, `announced` without drafts.
        * A caller may work within divisions (prefecture, county, town). Households, cisterns, nodes and pipes elsewhere are then as if they were not there, whatever the construct: the statement's own tables are the caller's
          (`api/Callers/WithinSql.cs`). A frozen briefing (`api/Briefings/BriefingRow.cs`) of a role that sees households is opened by who works within the same divisions or everywhere. Counts are exact about a zone, an area or a division that lies within, elsewhere as published. Rows are written within only, as they were and as they become (`data/Schema/11-places.sql`): GZ-625.

        """;
}
