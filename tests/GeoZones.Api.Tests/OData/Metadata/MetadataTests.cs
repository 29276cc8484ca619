using System.Text.Json.Nodes;
using System.Xml;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Metadata;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;

namespace GeoZones.Api.Tests.OData.Metadata;

/// <summary>What a client learns from $metadata, read by the library of a client.</summary>
public sealed class MetadataTests
{
    static readonly EntityCatalog Catalog = EntityCatalog.Read();
    static readonly MetadataDocument Xml = MetadataDocument.Xml(Catalog);
    static readonly JsonNode Json = JsonNode.Parse(MetadataDocument.Json(Catalog).Bytes)!;

    [Fact]
    public void Every_entity_set_of_the_architecture_is_there() =>
        Read().EntityContainer.EntitySets().Select(set => set.Name).ShouldBe(
        [
            "AuditEntries", "Cisterns", "ConstraintAreas", "Designations", "Divisions", "Facilities", "Figures", "Households", "MonitoringSummaries", "ProgressReports",
            "ProjectAssets", "ProjectFunds", "ProjectSites", "Projects", "SupplyIncidents", "VillageTotals", "Villages", "WaterNodes", "WaterPipes",
            "WaterQualityTests", "WaterSchemes", "Zones",
        ], ignoreOrder: true);

    [Fact]
    public void Every_type_and_property_is_described_in_Chinese_and_English()
    {
        foreach (var type in Read().SchemaElements.OfType<IEdmEntityType>())
        {
            foreach (var element in type.DeclaredProperties.OfType<IEdmStructuralProperty>().Cast<IEdmVocabularyAnnotatable>().Append(type))
            {
                Said(element, "Org.OData.Core.V1.Description", null).ShouldNotBeNullOrEmpty();
                Said(element, "Org.OData.Core.V1.Description", "en").ShouldNotBeNullOrEmpty();
            }
        }
    }

    [Theory]
    [InlineData("Village", "AreaSquareMetres", "Unit", "m²")]
    [InlineData("WaterPipe", "LengthMetres", "Unit", "m")]
    [InlineData("WaterPipe", "DiameterMillimetres", "Unit", "mm")]
    [InlineData("WaterScheme", "CapacityCubicMetresPerDay", "Unit", "m³/d")]
    [InlineData("ProjectFund", "BudgetYuan", "ISOCurrency", "CNY")]
    public void A_measure_says_its_unit(string type, string property, string term, string unit) =>
        Said(Property(type, property), "Org.OData.Measures.V1." + term, null).ShouldBe(unit);

    [Fact]
    public void Every_geography_says_its_SRID()
    {
        var all = Read().SchemaElements.OfType<IEdmEntityType>().SelectMany(type => type.DeclaredProperties).Where(p => p.Type.IsSpatial()).ToList();
        all.Count.ShouldBeGreaterThan(10);
        all.ShouldAllBe(property => ((IEdmIntegerConstantExpression)Annotation(property, "GeoZones.Srid", null)!.Value).Value == 4490);
        ((string)Json["GeoZones"]!["Village"]!["Seat"]!["$SRID"]!).ShouldBe("4490");
    }

    [Fact]
    public void What_the_database_computes_is_marked()
    {
        foreach (var (type, property) in (ReadOnlySpan<(string, string)>)[("Household", "IsCentralized"), ("Village", "Version"), ("WaterPipe", "LengthMetres")])
            Annotation(Property(type, property), "Org.OData.Core.V1.Computed", null).ShouldNotBeNull();
        Annotation(Property("Village", "Name"), "Org.OData.Core.V1.Computed", null).ShouldBeNull();
    }

    [Fact]
    public void A_set_says_what_cannot_be_done_with_it()
    {
        var villages = Json["GeoZones"]!["Container"]!["Villages"]!;
        ((bool)villages["@Org.OData.Capabilities.V1.InsertRestrictions"]!["Insertable"]!).ShouldBeTrue();
        ((bool)villages["@Org.OData.Capabilities.V1.UpdateRestrictions"]!["Upsertable"]!).ShouldBeTrue();
        ((bool)Json["GeoZones"]!["Container"]!["VillageTotals"]!["@Org.OData.Capabilities.V1.InsertRestrictions"]!["Insertable"]!).ShouldBeFalse();
        ((bool)villages["@Org.OData.Capabilities.V1.CountRestrictions"]!["Countable"]!).ShouldBeTrue();
        villages["@Org.OData.Capabilities.V1.SortRestrictions"]!["NonSortableProperties"]!.AsArray().Select(p => (string)p!).ShouldBe(["Boundary", "Seat"]);
    }

    [Fact]
    public void An_enumeration_has_its_members() =>
        ((IEdmEnumType)Read().FindDeclaredType("GeoZones.SupplyType")).Members.Select(m => m.Name).ShouldBe(Enum.GetNames<GeoZones.Data.Model.SupplyType>());

    [Fact]
    public void Every_member_of_an_enumeration_is_said_in_Chinese_and_English()
    {
        foreach (var member in Read().SchemaElements.OfType<IEdmEnumType>().SelectMany(type => type.Members))
        {
            Said(member, "Org.OData.Core.V1.Description", null).ShouldNotBeNull().ShouldMatch("[\u2160-\u2164\u4e00-\u9fff]");
            Said(member, "Org.OData.Core.V1.Description", "en").ShouldNotBeNullOrEmpty();
        }
        var none = ((IEdmEnumType)Read().FindDeclaredType("GeoZones.SupplyType")).Members.Single(member => member.Name == "NoFacility");
        (Said(none, "Org.OData.Core.V1.Description", null), Said(none, "Org.OData.Core.V1.Description", "en")).ShouldBe(("无设施", "no facility"));
        ((string)Json["GeoZones"]!["SupplyType"]!["NoFacility@Org.OData.Core.V1.Description"]!).ShouldBe("无设施");
    }

    [Fact]
    public void Every_enumeration_of_the_vocabulary_has_a_word_for_each_member()
    {
        var vocabulary = typeof(GeoZones.Data.Model.SupplyType).Assembly.GetExportedTypes().Where(type => type.IsEnum && type.Namespace == typeof(GeoZones.Data.Model.SupplyType).Namespace);
        vocabulary.ShouldAllBe(type => GeoZones.Data.Model.VocabularyWords.Of(type).Count == Enum.GetNames(type).Length);
    }

    static string? Said(IEdmVocabularyAnnotatable element, string term, string? qualifier) =>
        (Annotation(element, term, qualifier)?.Value as IEdmStringConstantExpression)?.Value;

    static IEdmVocabularyAnnotation? Annotation(IEdmVocabularyAnnotatable element, string term, string? qualifier) =>
        element.VocabularyAnnotations(Model).SingleOrDefault(a => a.Term.FullName() == term && a.Qualifier == qualifier);

    static IEdmVocabularyAnnotatable Property(string type, string property) =>
        (IEdmVocabularyAnnotatable)((IEdmEntityType)Read().FindDeclaredType("GeoZones." + type)).FindProperty(property);

    static readonly IEdmModel Model = Parse();

    static IEdmModel Read() => Model;

    static IEdmModel Parse()
    {
        using var reader = XmlReader.Create(new MemoryStream(Xml.Bytes));
        return CsdlReader.Parse(reader, _ => null);
    }
}
