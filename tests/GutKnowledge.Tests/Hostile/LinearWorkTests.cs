using System.Globalization;
using System.Text;

namespace GutKnowledge.Tests.Hostile;

/// <summary>Four times the input takes four times the memory, whatever it is full of; and what is nested without end is read or refused, never the end of the process.</summary>
public sealed class LinearWorkTests(ITestOutputHelper output)
{
    private const int Few = 500;
    private const int Deep = 100_000;

    // Buffers double, and what is found is sorted: a little more than four times as much is as it should be. The square would be sixteen times.
    private const double MostGrowth = 7;
    private const long AlwaysAllowed = 8L * 1024 * 1024;

    [Theory]
    [InlineData("html", "<h1>T</h1><p>x", "<b id={0}>")]
    [InlineData("html", "<h1>T</h1><p>x", "</p><p><b id={0}></i>x")]
    [InlineData("html", "<h1>T</h1><p>x", "</p><p><a href='#{0}'></i>x")]
    [InlineData("html", "<h1>T</h1><p>x", "<a href=x#y{0}>1</a>,")]
    [InlineData("html", "<h1>T</h1><p>x(", "<a href='#r'>1</a>,")]
    [InlineData("html", "<h1>T</h1><p>x", "<sup><a href='#r{0}'>1,{0}</a></sup> abc")]
    [InlineData("html", "<h1>T</h1><p>x", "&amp;&#{0};&notit;")]
    [InlineData("html", "<h1>T</h1><p>x</p><div ", "a{0}='b' ")]
    [InlineData("html", "<h1>T</h1><p>x</p>", "<div class='a{0} related comments'>x</div>")]
    [InlineData("html", "<h1>T</h1><p>x</p><ul>", "<li>Milk may cause bloating.")]
    [InlineData("html", "<h1>T</h1><p>x</p><table>", "<tr><td>a<td>b")]
    [InlineData("html", "<h1>T</h1><p>x</p><table>", "<b>x<tr>")]
    [InlineData("html", "<h1>T</h1><p>x</p><h2>References</h2><ol>", "<li id=r{0}>Smith A. Herbs. J Med. 2012;12(3):45-52.")]
    [InlineData("html", "<h1>T</h1><p>x</p><script type='application/ld+json'>", " \n")]
    [InlineData("html", "", "<!-- -->")]
    [InlineData("html", "<h1>T</h1><p>x</p>", "<p hidden>References</p>")]
    [InlineData("markdown", "# T\n\n", "> x\n")]
    [InlineData("markdown", "# T\n\n", "- x\n")]
    [InlineData("markdown", "# T\n\n", "*a **b ")]
    [InlineData("markdown", "# T\n\n", "[a](")]
    [InlineData("markdown", "# T\n\n", "`a``")]
    [InlineData("markdown", "# T\n\n", "<a ")]
    [InlineData("markdown", "# T\n\n", "[^{0}]")]
    [InlineData("markdown", "# T\n\nx[^1]\n\n", "[^{0}]: Smith A. 2012.\n")]
    [InlineData("markdown", "# T\n\n| a | b |\n|---|---|\n", "| c | d |\n")]
    [InlineData("markdown", "# T\n\n", "a | b | ")]
    [InlineData("markdown", "# T\n\n", "[{0}]: http://a.example/\n")]
    [InlineData("text", "T\n\n", "Milk may cause bloating [{0}].\n\n")]
    [InlineData("text", "T\n\nx\n\nReferences\n", "{0}. Smith A. Herbs. J Med. 2012;12(3):45-52.\n")]
    [InlineData("rss", "<rss><channel><item><title>T</title><description>x</description>", "<a/> ")]
    [InlineData("rss", "<rss><channel><item><title>T</title><description>x</description><author>", "@")]
    [InlineData("rss", "<rss><channel>", "<item><title>T</title><description>x</description></item>")]
    [InlineData("atom", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title><content>x</content>", "<link href='a'/> ")]
    [InlineData("wxr", "<rss xmlns:wp='http://wordpress.org/export/1.2/' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item><title>T</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[", "<pre>[caption]")]
    [InlineData("json-feed", "{\"items\":[", "{\"id\":\"a\",\"content_html\":\"x\"},")]
    [InlineData("json-feed", "{\"items\":[{\"id\":\"a\",\"content_html\":\"x\"", ",\"a{0}\":[1]")]
    [InlineData("shopify-csv", "ID,Title,Body HTML\n", "{0},T,x\n")]
    [InlineData("shopify-csv", "ID,Title,Body HTML\n1,T,\"", "\"\"")]
    [InlineData("bibtex", "@article{a, title={x}", ",author={A}")]
    [InlineData("bibtex", "@article{a, title={x}", ",a{0}={{b}}")]
    [InlineData("bibtex", "", "@article{a{0}, title={x\n")]
    [InlineData("bibtex", "", "@string{a = a # a}\n")]
    [InlineData("bibtex", "@book{b, title={\\'e}}", "@article{a{0}, crossref={b}}\n")]
    [InlineData("ris", "TY  - JOUR\nTI  - x\n", "AU  - A\n B\n")]
    [InlineData("csl", "[", "{\"id\":\"a\",\"title\":\"x\"},")]
    [InlineData("obo", "", "[Term]\nid: a{0}\nname: b{0}\nis_a: a0\n")]
    [InlineData("retractions", "Record ID,OriginalPaperDOI,RetractionNature\n", "{0},10.1000/a,Retraction\n")]
    [InlineData("robots", "User-agent: *\n", "Disallow: /*a{0}*\n")]
    [InlineData("sitemap", "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>", "<url><loc>https://a.example/{0}</loc></url>")]
    [InlineData("reference", "", "Smith A, ")]
    public void Four_times_the_input_takes_four_times_the_memory(string name, string start, string piece)
    {
        var target = HostileTargets.Of(name);
        target.Fault(Repeated(start, piece, 4));

        var (once, fourfold) = (Allocated(target, Repeated(start, piece, Few)), Allocated(target, Repeated(start, piece, 4 * Few)));

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{once:N0} and {fourfold:N0} bytes"));
        fourfold.Should().BeLessThan((long)(once * MostGrowth) + AlwaysAllowed);
    }

    [Theory]
    [InlineData("html", "<div>", "</div>")]
    [InlineData("html", "<b>", "")]
    [InlineData("html", "<div></b>", "")]
    [InlineData("html", "<p><b></i>", "")]
    [InlineData("html", "<ul><li>", "")]
    [InlineData("html", "<table><tr><td>", "")]
    [InlineData("html", "<svg><g>", "")]
    [InlineData("html", "<template>", "")]
    [InlineData("html", "<button><p>", "")]
    [InlineData("markdown", "> ", "")]
    [InlineData("markdown", "- ", "")]
    [InlineData("markdown", "1. ", "")]
    [InlineData("markdown", "[", "]")]
    [InlineData("markdown", "![", "](a)")]
    [InlineData("markdown", "*", "")]
    [InlineData("markdown", "**a ", "")]
    [InlineData("markdown", "<div>\n", "")]
    [InlineData("markdown", "---\na: ", "")]
    [InlineData("any-file", "---\ntitle: [", "")]
    [InlineData("rss", "<rss>", "")]
    [InlineData("rss", "<rss><channel><item>", "")]
    [InlineData("atom", "<feed xmlns='http://www.w3.org/2005/Atom'><entry>", "")]
    [InlineData("json-feed", "[", "]")]
    [InlineData("json-feed", "{\"items\":", "}")]
    [InlineData("csl", "[", "]")]
    [InlineData("csl", "{\"items\":[", "")]
    [InlineData("bibtex", "@article{a, title={", "}")]
    [InlineData("bibtex", "{", "}")]
    [InlineData("article-json", "{\"id\":", "}")]
    [InlineData("vocabulary", "{\"concepts\":[", "")]
    [InlineData("questions", "{\"relevant\":", "")]
    [InlineData("question", "(", ")")]
    [InlineData("reference", "(", ")")]
    [InlineData("crossref", "{\"message\":", "}")]
    public void A_hundred_thousand_levels_are_read_or_refused(string name, string open, string close)
    {
        var text = string.Concat(Enumerable.Repeat(open, Deep)) + "x" + string.Concat(Enumerable.Repeat(close, Deep));

        HostileTargets.Of(name).Fault(Encoding.UTF8.GetBytes(text)).Should().BeNull();
    }

    [Theory]
    [InlineData("rss", "<rss><channel><item><title>T</title><description>x</description>", "<a>", "</a>", "</item></channel></rss>")]
    [InlineData("atom", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title><content type='xhtml'>", "<div>", "</div>", "</content></entry></feed>")]
    [InlineData("bibtex", "@article{a, title={", "{", "}", "}}")]
    [InlineData("bibtex", "@article{a, author={", "{\\'", "}", "}}")]
    [InlineData("obo", "[Term]\nid: a\nname: ", "(", ")", "\n")]
    [InlineData("html", "<h1>T</h1><script type='application/ld+json'>", "[", "]", "</script><p>x</p>")]
    public void A_hundred_thousand_levels_within_a_sound_input_are_read_or_refused(string name, string start, string open, string close, string end)
    {
        var text = start + string.Concat(Enumerable.Repeat(open, Deep)) + "x" + string.Concat(Enumerable.Repeat(close, Deep)) + end;

        HostileTargets.Of(name).Fault(Encoding.UTF8.GetBytes(text)).Should().BeNull();
    }

    private static byte[] Repeated(string start, string piece, int times)
    {
        var text = new StringBuilder(start);
        for (var i = 0; i < times; i++)
        {
            text.Append(piece.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static long Allocated(HostileTarget target, byte[] input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        target.Fault(input);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
