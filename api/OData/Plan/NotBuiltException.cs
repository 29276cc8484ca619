using GeoZones.Api.Errors;

namespace GeoZones.Api.OData.Plan;

/// <summary>A construct of OData that this service does not answer. docs/odata-not-built.md lists them all; a test keeps it true.</summary>
public enum Construct
{
    TypeCast, Operation, FilterSegment, CrossJoin, SelectPath, ExpandReference, ExpandApply,
    EnumOrder, HasOperator, CastFunction, OtherFunction, LambdaSource, Literal,
    ApplyStep, ApplyNestedPipeline, ApplyEntitySet, ApplyCustomMethod, DeltaToken, Index, Schemaversion, OtherNode,
}

/// <summary>501: the construct is OData and is not built here.</summary>
public sealed class NotBuiltException(Construct construct, string came) : GeoZonesException("GZ-290", 501, new(
    $"这里尚不支持 {came} ({construct})。不支持的写法见 docs/odata-not-built.md。",
    $"{came} ({construct}) is not built here. docs/odata-not-built.md lists what is not."))
{
    public Construct Construct { get; } = construct;
}
