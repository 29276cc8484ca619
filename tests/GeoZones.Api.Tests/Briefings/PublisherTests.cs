using GeoZones.Api.About;
using GeoZones.Api.Hosting;
using Microsoft.Extensions.Configuration;

namespace GeoZones.Api.Tests.Briefings;

/// <summary>An approval number is bound to the content that it was given for.</summary>
public sealed class PublisherTests
{
    static readonly string Content = new('a', 64);

    [Fact]
    public void A_number_holds_for_its_content_and_for_no_other()
    {
        var publisher = From(("Approvals:0:Content", Content), ("Approvals:0:Number", "鲁SG(2026)001号"));
        publisher.Of(Content)!.Number.ShouldBe("鲁SG(2026)001号");
        publisher.Of(new('b', 64)).ShouldBeNull();
        publisher.Producer.ShouldBeNull();
    }

    [Theory]
    [InlineData("aa", "1", null)]
    [InlineData(null, "1", null)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", null, "because")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "1", "standard")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", null, null)]
    public void An_approval_without_content_or_with_a_reason_of_its_own_is_refused_at_the_start(string? content, string? number, string? reason) =>
        Should.Throw<LaunchException>(() => From(("Approvals:0:Content", content), ("Approvals:0:Number", number), ("Approvals:0:Reason", reason)));

    static Publisher From(params (string Key, string? Value)[] settings) =>
        Publisher.From(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build());
}
