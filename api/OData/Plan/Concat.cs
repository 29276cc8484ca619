using GeoZones.Api.OData.Parse;

namespace GeoZones.Api.OData.Plan;

/// <summary>concat(p1,p2,...): the rows of each pipeline over the same rows, one after the other; what one of them has not is null there.</summary>
/// <remarks>A row is told apart by the number of its branch and by what tells it apart there.</remarks>
static class Concat
{
    public static Shape Of(Shape shape, string step)
    {
        Pipeline.Inner(step);
        var pipelines = Pipeline.Arguments(step);
        if (pipelines.Count < 2)
            throw UnreadableException.Syntax($"$apply: '{step}'.", new FormatException(step));
        var branches = pipelines.Select(pipeline => ApplyPlan.Apply(shape.Copy(), pipeline)).ToList();
        var number = new MadeColumn("", $"~{shape.Planning.NewAlias().Name}", typeof(int), false);
        return branches.TrueForAll(branch => branch.Row is EntityRow) ? Entities(shape, branches, number) : Made(shape, branches, number);
    }

    /// <summary>Every branch kept the rows of the entity: so does the whole, and navigations lead on.</summary>
    static Shape Entities(Shape shape, List<Shape> branches, MadeColumn number)
    {
        var rows = branches.ConvertAll(branch => (EntityRow)branch.Row);
        var union = new Union(branches.ConvertAll(branch => Branch.Kept(branch)), number);
        var ties = union.Open(rows.SelectMany(row => row.Ties));
        var names = rows.SelectMany(row => row.Computed.Select(c => new MadeColumn(c.Key, Row.ColumnOf(c.Key).Name, c.Value.Type, true)));
        var computed = union.Open(names.Aggregate((IReadOnlyList<Made>)[], (all, name) => MadeMembers.Merge(all, [name])).Cast<MadeColumn>());
        var kept = rows[0].Shape.Properties.Select(p => new MadeColumn(p.Name, p.Column, p.Type, true));
        return shape.Entities(union.Of([.. kept, .. ties, .. computed]), alias => rows[0].At(alias, [number, .. ties]), computed);
    }

    static Shape Made(Shape shape, List<Shape> branches, MadeColumn number)
    {
        var union = new Union(branches.ConvertAll(branch => Branch.Named(branch)), number);
        var members = branches.Select(branch => Members(branch.Row)).Aggregate(MadeMembers.Merge).Select(member => member.Over(union.Open)).ToList();
        var columns = members.SelectMany(member => member.Columns).ToList();
        var key = union.Open(branches.SelectMany(branch => Key(branch.Row))).Select(tie => columns.Find(c => c.Column == tie.Column) ?? tie).ToList();
        var all = columns.Concat(key).DistinctBy(column => column.Column);
        return shape.Made(union.Of([.. all]), members, [number, .. key]);
    }

    static IReadOnlyList<Made> Members(Row row)
    {
        var stored = row is MadeRow made ? (IEnumerable<Made>)made.Members : ((EntityRow)row).Shape.Properties.Select(p => new MadeColumn(p.Name, p.Name, p.Type, true));
        return [.. stored, .. row.Computed.Select(c => new MadeColumn(c.Key, c.Key, c.Value.Type, true))];
    }

    static IEnumerable<MadeColumn> Key(Row row) => row is EntityRow entity
        ? entity.Ties.Concat(entity.Shape.KeyProperties.Select(p => new MadeColumn(p.Name, p.Name, p.Type, true)))
        : ((MadeRow)row).KeyColumns;
}
