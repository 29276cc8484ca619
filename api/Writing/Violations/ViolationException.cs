using GeoZones.Api.Errors;

namespace GeoZones.Api.Writing.Violations;

/// <summary>The row does not fit the others, or breaks a rule that the database keeps. Nothing was written.</summary>
sealed class ViolationException : GeoZonesException
{
    const string Broken = "GZ-633";

    readonly IReadOnlyList<string> properties;
    IReadOnlyList<Fault> broken = [];

    ViolationException(string code, int status, IReadOnlyList<string> properties, Wording wording, Exception cause) : base(code, status, wording, cause) =>
        this.properties = properties;

    public override string? Target => properties.Count == 0 || properties[0].Length == 0 ? null : properties[0];

    public override IReadOnlyList<Fault> Faults => broken;

    public static ViolationException Duplicate(ConstraintRule rule, Exception cause) => new("GZ-630", StatusCodes.Status409Conflict, rule.Properties, new(
        $"已有 {Names(rule)} 相同的 {rule.Entity}；{Names(rule)} 不能重复。", $"There is a {rule.Entity} with the same {Names(rule)} already; {Names(rule)} is unique."), cause);

    public static ViolationException Missing(ConstraintRule rule, Exception cause) => new("GZ-631", StatusCodes.Status400BadRequest, rule.Properties, new(
        $"{rule.Entity} 的 {Names(rule)} 指向的 {rule.Principal} 不存在，或与其代码不符。", $"{Names(rule)} of {rule.Entity} names a {rule.Principal} that does not exist or does not fit."), cause);

    public static ViolationException Referenced(ConstraintRule rule, Exception cause) => new("GZ-632", StatusCodes.Status409Conflict, [], new(
        $"这个 {rule.Principal} 仍被 {rule.Entity} 的 {Names(rule)} 引用，不能删除或改键。请先改动那些行。",
        $"This {rule.Principal} is still named by {Names(rule)} of {rule.Entity} and cannot be removed or get another key. Change those rows first."), cause);

    public static ViolationException Rule(ConstraintRule rule, Exception cause) => Rules([Told(rule, rule.Properties)], cause);

    /// <param name="faults">All that is known; the first one is the headline.</param>
    public static ViolationException Rules(IReadOnlyList<Fault> faults, Exception cause) => new(Broken, StatusCodes.Status400BadRequest, [faults[0].Target], faults.Count == 1 ? faults[0].Wording : new(
        $"{faults.Count} 处不合规则，见 details；什么都没有写入。第一处: {faults[0].Wording.Chinese}",
        $"{faults.Count} rules are broken, listed in details; nothing was written. The first: {faults[0].Wording.English}"), cause)
    {
        broken = faults,
    };

    /// <param name="targets">The properties that the rule is about, as paths in the body.</param>
    public static Fault Told(ConstraintRule rule, IEnumerable<string> targets)
    {
        var names = string.Join(", ", targets);
        return new(Broken, names.Split(", ")[0], new(
            $"{rule.Entity} 的 {names} 不合规则: {rule.Words.Chinese}。", $"{names} of {rule.Entity} breaks a rule: {rule.Words.English}."));
    }

    static string Names(ConstraintRule rule) => string.Join(", ", rule.Properties);
}
