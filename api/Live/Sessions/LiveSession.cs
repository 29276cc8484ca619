using System.Security.Cryptography;
using GeoZones.Api.Callers;
using GeoZones.Api.Errors;
using GeoZones.Api.Live.Wire;
using GeoZones.Api.OData.Plan;
using GeoZones.Spatial.Coordinates;
using GeoZones.Spatial.Coverage;
using GeoZones.Spatial.Coverage.Dragging;
using GeoZones.Spatial.Coverage.Indexed;
using NetTopologySuite.Geometries;

namespace GeoZones.Api.Live.Sessions;

/// <summary>An area under somebody's hand, and what its reader was told last. Outlives its connection, so that a caller who comes back goes on.</summary>
/// <remarks>For one thread at a time, which holds <see cref="Gate"/>.</remarks>
sealed class LiveSession(Caller caller, DragSession drag, int vertexLimit)
{
    InvalidAreaException? unfit;

    public Lock Gate { get; } = new();

    public string Token { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public Caller Caller => caller;

    public DragSession Drag => drag;

    /// <summary>Who hears of it; null while it waits for its caller to come back.</summary>
    public ToldVillages? Reader { get; private set; }

    /// <summary>Since when it waits, as the clock counts.</summary>
    public long LeftAt { get; private set; }

    /// <summary>The last edit that was dealt with, made or refused.</summary>
    public long Edit { get; private set; }

    /// <summary>Where the caller's rights to exact counts end; null where nothing bounds them.</summary>
    public Territory? Territory { get; set; }

    /// <summary>Why there are no totals; null while the area is valid.</summary>
    public InvalidAreaException? Fault => unfit ?? (drag.Fault is { } at ? InvalidAreaException.Crossing((at.X / Grid.StepsPerDegree, at.Y / Grid.StepsPerDegree)) : null);

    /// <summary>From now on this reader hears of it, and no other.</summary>
    public void Hold(ToldVillages reader)
    {
        lock (Gate)
            Reader = reader;
    }

    /// <summary>Its connection is gone; where another has taken it over meanwhile, nothing changes.</summary>
    public void Leave(ToldVillages reader, long now)
    {
        lock (Gate)
        {
            if (Reader == reader)
                (Reader, LeftAt) = (null, now);
        }
    }

    /// <exception cref="LiveEndedException">It goes on in another connection.</exception>
    public void Require(ToldVillages reader)
    {
        if (Reader != reader)
            throw LiveEndedException.Elsewhere();
    }

    public void Open(Geometry area, CoverageRule rule)
    {
        drag.Rule = rule;
        drag.Open(area);
    }

    /// <summary>One edit. One that was dealt with before comes again when a connection was lost: it is passed over.</summary>
    /// <exception cref="GeoZonesException">It is refused and nothing has changed.</exception>
    public void Apply(LiveMessage edit)
    {
        if (edit.Edit <= Edit)
            return;
        Edit = edit.Edit!.Value;
        if (edit.Replace is { } replacement)
            Replace(replacement);
        else if (edit.Rule is { } rule)
            drag.Rule = RuleOf(rule, caller);
        else if (unfit is not null)
            throw new RefusedEditException(new("上一次 replace 的范围无效，请先给出有效范围", "the area that replaced the last one was not valid; replace it by one that is"));
        else if (Refusal(Made(edit)) is { } refusal)
            throw refusal;
    }

    /// <summary>The sums that the caller may see; read them before the next edit.</summary>
    public CoverageSums Totals()
    {
        drag.Grain = Grain();
        return drag.Totals();
    }

    /// <exception cref="UnfitArgumentException">There is no such rule of an area.</exception>
    /// <exception cref="OutOfReachException">It would tell the caller where households stand.</exception>
    public static CoverageRule RuleOf(string name, Caller caller) => CoverageRuleWords.Parse(name) switch
    {
        null or CoverageRule.Declared => throw UnfitArgumentException.Value(Coverage.CoverageOperations.AreaRule, name),
        CoverageRule.MajorityOfHouseholds when !caller.MaySeeEveryHousehold => throw new OutOfReachException($"rule '{name}'"),
        { } rule => rule,
    };

    public CoverageGrain Grain() => Territory is { } bounds
        ? bounds.Covers(drag.Area()) ? CoverageGrain.Households : CoverageGrain.Villages
        : Answers.Sight.Grain(caller.Audience);

    void Replace(Replacement replacement)
    {
        try
        {
            drag.Open(DrawnArea.Read(replacement.Area, vertexLimit));
            unfit = null;
        }
        catch (InvalidAreaException fault)
        {
            unfit = fault;
        }
    }

    EditRefusal Made(LiveMessage edit) => edit switch
    {
        { Move: { } move } => drag.MoveVertex(move.Ring, move.Vertex, move.To.X, move.To.Y),
        { Add: { } add } => drag.AddVertex(add.Ring, add.Vertex, add.To.X, add.To.Y),
        { Delete: { } delete } => drag.DeleteVertex(delete.Ring, delete.Vertex),
        { MoveRing: { } ring } => drag.MoveRing(ring.Ring, ring.By.X, ring.By.Y),
        _ => drag.Undo(),
    };

    GeoZonesException? Refusal(EditRefusal why) => why switch
    {
        EditRefusal.None => null,
        EditRefusal.TooManyVertices => new LimitException("几何顶点数", "vertices", vertexLimit + 1L, vertexLimit),
        EditRefusal.NoSuchRing => new RefusedEditException(new("没有这个环 (从 0 数)", "there is no such ring (counted from 0)")),
        EditRefusal.NoSuchVertex => new RefusedEditException(new("没有这个顶点 (从 0 数，不含闭合点)", "there is no such vertex (counted from 0, without the closing one)")),
        EditRefusal.TooFewVertices => new RefusedEditException(new("环至少保留三个顶点", "a ring keeps three vertices")),
        EditRefusal.OutOfRange => new RefusedEditException(new("坐标超出 73..136°E, 3..54°N (先经度后纬度)", "the position lies outside 73..136° E, 3..54° N (longitude comes first)")),
        _ => new RefusedEditException(new("没有可撤销的修改", "there is nothing to undo")),
    };
}
