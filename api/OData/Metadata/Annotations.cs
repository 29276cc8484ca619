using GeoZones.Api.OData.Catalog;
using GeoZones.Data.Model;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;

namespace GeoZones.Api.OData.Metadata;

/// <summary>What $metadata says beyond names and types: words in both languages, units, what is computed, what can be asked.</summary>
sealed class Annotations(EdmModel model)
{
    /// <summary>The language of the descriptions that carry a qualifier; those without speak Chinese.</summary>
    const string English = "en";

    static readonly Words Geography = new(
        "CGCS2000 (EPSG:4490)，先经度后纬度，度，精确到 1e-7 度；边在经纬度平面上为直线",
        "CGCS2000 (EPSG:4490), longitude before latitude, in degrees, exact to 1e-7; edges are straight in longitude and latitude");

    static readonly Words Service = new(
        "GeoZones: 衔接推进区、村、供水、项目。户级数据仅限有权限的角色；其他角色请用 VillageTotals。",
        "GeoZones: advancement zones, villages, water supply, projects. Households are for roles that may see them; all others read VillageTotals.");

    public void Describe(EntityCatalog catalog)
    {
        foreach (var shape in catalog.Types)
            Describe(shape, (IEdmEntityType)model.FindDeclaredType($"{Edm.EdmBuilder.Namespace}.{shape.Name}"));
        foreach (var shape in catalog.Types.Where(shape => shape.SetName is not null))
            DescribeSet(shape, model.EntityContainer.FindEntitySet(shape.SetName));
        foreach (var operation in catalog.Operations)
            Describe(operation.Name, operation.Words, operation.Parameters);
        foreach (var action in catalog.Actions)
            Describe(action.Name, action.Words, action.Parameters);
        foreach (var record in catalog.Operations.SelectMany(operation => operation.Result.Properties).Select(property => property.Item).OfType<Type>().Distinct())
            DescribeRecord(record, (IEdmComplexType)model.FindDeclaredType($"{Edm.EdmBuilder.Namespace}.{record.Name}"));
        foreach (var enumeration in catalog.Types.SelectMany(shape => shape.Properties).Select(property => property.Type).Where(type => type.IsEnum).Distinct())
            DescribeMembers(enumeration, (IEdmEnumType)model.FindDeclaredType($"{Edm.EdmBuilder.Namespace}.{enumeration.Name}"));
        DescribeService(model.EntityContainer);
    }

    void Describe(string name, Words words, IReadOnlyList<OperationParameter> parameters)
    {
        var operation = model.FindDeclaredOperations($"{Edm.EdmBuilder.Namespace}.{name}").Single();
        Say(operation, Terms.Description, words);
        foreach (var parameter in parameters)
            Say(operation.FindParameter(parameter.Name), Terms.Description, parameter.Words);
    }

    void DescribeRecord(Type record, IEdmComplexType type)
    {
        foreach (var property in RecordShape.Properties(record))
            Describe(property, (IEdmVocabularyAnnotatable)type.FindProperty(property.Name));
    }

    void DescribeMembers(Type enumeration, IEdmEnumType type)
    {
        foreach (var (member, chinese, english) in VocabularyWords.Of(enumeration))
            Say(type.Members.Single(m => m.Name == member), Terms.Description, new(chinese, english));
    }

    void Describe(EntityShape shape, IEdmEntityType type)
    {
        Say(type, Terms.Description, shape.Words);
        foreach (var property in shape.Properties)
            Describe(property, (IEdmVocabularyAnnotatable)type.FindProperty(property.Name));
    }

    void Describe(EntityProperty property, IEdmVocabularyAnnotatable target)
    {
        Say(target, Terms.Description, property.Words);
        if (property.IsGeography)
            DescribeGeography(target);
        if (property.IsComputed)
            Say(target, Terms.Computed, new EdmBooleanConstant(true));
        if (Units.Of(property.Name) is { } unit)
            Say(target, unit.Term, new EdmStringConstant(unit.Text));
    }

    void DescribeGeography(IEdmVocabularyAnnotatable target)
    {
        Say(target, Terms.LongDescription, Geography);
        Say(target, Terms.Srid, new EdmIntegerConstant(Edm.EdmTypes.Srid));
    }

    void DescribeSet(EntityShape shape, IEdmEntitySet set)
    {
        Say(set, Terms.Description, shape.Words);
        foreach (var (term, value) in Capabilities.Of(shape))
            Say(set, Terms.Capability(term), value);
        if (shape.Version is { } version)
            Say(set, Terms.OptimisticConcurrency, new EdmCollectionExpression(new EdmPropertyPathExpression(version.Name)));
    }

    void DescribeService(IEdmEntityContainer container)
    {
        Say(container, Terms.LongDescription, Service);
        Say(container, Terms.ConventionalIds, new EdmBooleanConstant(true));
        Say(container, Terms.DereferenceableIds, new EdmBooleanConstant(true));
        Say(container, Terms.Versions, new EdmStringConstant("4.0 4.01"));
        foreach (var (term, value) in Capabilities.OfService())
            Say(container, Terms.Capability(term), value);
    }

    void Say(IEdmVocabularyAnnotatable target, EdmTerm term, Words words)
    {
        Say(target, term, new EdmStringConstant(words.Chinese));
        Say(target, term, new EdmStringConstant(words.English), English);
    }

    void Say(IEdmVocabularyAnnotatable target, EdmTerm term, IEdmExpression value, string? qualifier = null)
    {
        var annotation = new EdmVocabularyAnnotation(target, term, qualifier, value);
        annotation.SetSerializationLocation(model, EdmVocabularyAnnotationSerializationLocation.Inline);
        model.AddVocabularyAnnotation(annotation);
    }
}
