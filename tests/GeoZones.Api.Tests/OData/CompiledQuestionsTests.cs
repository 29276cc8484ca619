using System.Collections;
using System.Reflection;
using GeoZones.Api.Callers;
using GeoZones.Api.OData;
using GeoZones.Api.OData.Catalog;
using GeoZones.Api.OData.Parse;
using GeoZones.Api.OData.Plan;

namespace GeoZones.Api.Tests.OData;

/// <summary>A question is compiled once; nobody is given the reading of another question or another role.</summary>
public sealed class CompiledQuestionsTests
{
    static readonly ODataRequest Wells = Asking.Request("Households?$filter=SupplyType eq 'Well'&$top=5");

    const BindingFlags Fields = BindingFlags.Instance | BindingFlags.NonPublic;

    [Fact]
    public void The_same_question_is_the_same_reading()
    {
        using var questions = new CompiledQuestions(Asking.Compiler, new());
        questions.Compile(Wells, Asking.Admin).ShouldBeSameAs(questions.Compile(Wells with { }, new(Role.Admin)));
    }

    [Fact]
    public void Everybody_of_a_role_and_its_divisions_shares_what_is_compiled_whatever_their_names()
    {
        using var questions = new CompiledQuestions(Asking.Compiler, new());
        var reading = questions.Compile(Wells, Asking.Admin);
        questions.Compile(Wells, new(Role.Admin) { Name = "zhang", ReadsOnly = true }).ShouldBeSameAs(reading);
        questions.Compile(Wells, new(Role.Admin) { Name = "zhang", Divisions = Divisions.Parse("370406000000") }).ShouldNotBeSameAs(reading);
    }

    [Fact]
    public void Another_question_page_form_or_role_is_another_reading()
    {
        using var questions = new CompiledQuestions(Asking.Compiler, new());
        var others = ((ODataRequest Request, Caller Caller)[])
        [
            (Wells, new(Role.Water)), (Wells with { MaxPageSize = 2 }, Asking.Admin), (Wells with { Ieee754Compatible = true }, Asking.Admin),
            (Wells with { Path = "households" }, Asking.Admin), (Wells with { Query = Wells.Query + "&x=1" }, Asking.Admin),
        ];
        others.Append((Wells, Asking.Admin)).Select(asked => questions.Compile(asked.Item1, asked.Item2)).ShouldBeUnique();
    }

    [Fact]
    public void Long_questions_that_differ_in_the_middle_are_two()
    {
        using var questions = new CompiledQuestions(Asking.Compiler, new());
        var readings = ((string[])["1", "2"]).Select(middle => questions.Compile(
            Asking.Request($"Villages?$filter=Name ne '{new string('a', 2_000)}{middle}{new string('b', 2_000)}'"), Asking.Admin)).ToList();
        readings[0].Parameters[0].ShouldNotBe(readings[1].Parameters[0]);
    }

    [Fact]
    public void What_one_role_asked_before_another_role_is_still_refused()
    {
        using var questions = new CompiledQuestions(Asking.Compiler, new());
        questions.Compile(Wells, Asking.Admin);
        foreach (var role in (Role[])[Role.Public, Role.Viewer, Role.Planner])
            Should.Throw<OutOfReachException>(() => questions.Compile(Wells, new(role)));
    }

    [Fact]
    public void What_is_kept_is_bounded()
    {
        using var questions = new CompiledQuestions(Asking.Compiler, new() { KeptCharacters = 100 });
        questions.Compile(Wells, Asking.Admin).ShouldNotBeSameAs(questions.Compile(Wells, Asking.Admin));
    }

    [Fact]
    public void Everything_that_a_question_is_made_of_decides_what_is_the_same()
    {
        // A property that the compiler looks at and equality does not would give one caller the answer of another.
        typeof(ODataRequest).GetFields(Fields).Concat(typeof(Caller).GetFields(Fields)).Select(field => field.FieldType)
            .ShouldAllBe(type => type == typeof(string) || type.IsValueType);
    }

    [Theory]
    [MemberData(nameof(GoldenTests.Questions), MemberType = typeof(GoldenTests))]
    public void A_reading_is_the_same_at_any_time_and_cannot_be_changed(string name)
    {
        var url = GoldenTests.Url(name);
        var (first, second) = (new List<string>(), new List<string>());
        Describe(Asking.Compile(url), "", first);
        Describe(Asking.Compile(url), "", second);
        second.ShouldBe(first);
    }

    /// <summary>Every value of a reading by its path; what belongs to the catalog is known by its name.</summary>
    static void Describe(object? value, string path, List<string> found)
    {
        if (value is null or string or Type or EntityShape or EntityNavigation or IFormattable or bool)
            found.Add($"{path} = {Plain(value)}");
        else if (value is IEnumerable items)
        {
            var place = 0;
            foreach (var item in items)
                Describe(item, $"{path}[{place++}]", found);
        }
        else
        {
            foreach (var property in value.GetType().GetProperties())
            {
                (property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Length ?? 1).ShouldBe(1, $"{path}.{property.Name} can be set");
                Describe(property.GetValue(value), $"{path}.{property.Name}", found);
            }
        }
    }

    static string Plain(object? value) => value switch
    {
        EntityShape shape => shape.Name,
        EntityNavigation navigation => navigation.Name,
        _ => Asking.Text(value),
    };
}
