using GeoZones.Api.OData.Catalog;

namespace GeoZones.Api.OData.Plan;

/// <summary>The columns of a statement: members first, then what links, ETags and the next page need.</summary>
/// <param name="start">1 when the first column is the total.</param>
sealed class Columns(IReadOnlyList<Member> members, int start)
{
    readonly List<Output> outputs = [];

    public ReadPlan Plan(Target target, Scope scope, EntityShape? entity, IReadOnlyList<Sorting> token)
    {
        var shown = members.Select(member => Shown(member, entity)).ToList();
        var row = scope.Row;
        var shape = new RowShape(entity, shown)
        {
            KeyOrdinals = entity is null ? [] : [.. entity.Key.Select(name => Hidden(row.Property(name)))],
            VersionOrdinal = entity?.Version is { } version ? Hidden(row.Property(version.Name)) : null,
        };
        var draft = new Reading("", [], shape) { Kind = target.Kind, ContextFragment = target.Fragment, TokenColumns = [.. token.Select(s => Hidden(s.By))] };
        return new(new(scope.Rows(), outputs), draft, CountOnly: false);
    }

    RowColumn Shown(Member member, EntityShape? entity)
    {
        int? count = member.Count is { } total ? Add(total) : null;
        var ordinal = Add(member.Output);
        return member.Output is TermOutput { Term: var term }
            ? new ValueColumn(member.Name, ordinal, term.Type, entity?.Properties.FirstOrDefault(p => p.Name == member.Name)?.Scale)
            : new NestedColumn(member.Name, ordinal, member.Navigation) { CountOrdinal = count };
    }

    int Add(Output output)
    {
        outputs.Add(output);
        return start + outputs.Count - 1;
    }

    /// <summary>A column that is needed and perhaps shown already.</summary>
    int Hidden(Term term)
    {
        var known = outputs.FindIndex(output => output is TermOutput shown && shown.Term == term);
        return known >= 0 ? start + known : Add(new TermOutput(new($"~{outputs.Count}"), term));
    }
}
