using System.Net;
using GutKnowledge.Import.Web;

namespace GutKnowledge.Tests.Import;

public sealed class RobotsRulesTests
{
    private const string File = """
        # Groups may name several agents.
        User-agent: OtherBot
        User-agent: gutknowledge
        Disallow: /private
        Allow: /private/blog
        Disallow: /*.pdf$
        Disallow: /search?*q=
        Crawl-delay: 90

        User-agent: *
        Disallow: /
        """;

    [Theory]
    [InlineData("/", true)]
    [InlineData("/private", false)]
    [InlineData("/private/a", false)]
    [InlineData("/private/blog/a", true)]
    [InlineData("/a.pdf", false)]
    [InlineData("/a.pdf.html", true)]
    [InlineData("/search?x=1&q=mint", false)]
    [InlineData("/search?x=1", true)]
    public void The_longest_rule_of_the_group_that_names_us_decides(string path, bool expected) => RobotsRules.Parse(File, "GutKnowledge").Allows(path).Should().Be(expected);

    [Fact]
    public void Who_is_not_named_keeps_to_the_rules_for_all() => RobotsRules.Parse(File, "Somebody").Allows("/blog").Should().BeFalse();

    [Fact]
    public void A_file_may_ask_for_half_a_minute_between_requests_at_the_most() => RobotsRules.Parse(File, "GutKnowledge").Delay.Should().Be(TimeSpan.FromSeconds(30));

    [Theory]
    [InlineData("")]
    [InlineData("User-agent: *\nDisallow:")]
    [InlineData("<html>not found</html>")]
    public void Without_a_rule_everything_is_allowed(string file) => RobotsRules.Parse(file, "GutKnowledge").Allows("/a").Should().BeTrue();

    [Fact]
    public void Of_two_rules_as_long_the_one_that_allows_wins() => RobotsRules.Parse("User-agent: *\nDisallow: /a\nAllow: /a", "x").Allows("/a").Should().BeTrue();

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.31.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("192.168.1.1", true)]
    [InlineData("169.254.169.254", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("0.0.0.0", true)]
    [InlineData("8.8.8.8", false)]
    [InlineData("::1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("::ffff:8.8.8.8", false)]
    [InlineData("64:ff9b::7f00:1", true)]
    [InlineData("64:ff9b::808:808", false)]
    [InlineData("2002:a00:1::", true)]
    [InlineData("2606:4700::1111", false)]
    public void Addresses_of_private_networks_are_known_in_all_their_forms(string address, bool expected) => PrivateAddress.Is(IPAddress.Parse(address)).Should().Be(expected);
}
