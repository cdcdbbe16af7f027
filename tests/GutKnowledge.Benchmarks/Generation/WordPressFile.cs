using System.Globalization;
using System.Text;
using System.Xml;
using GutKnowledge.Articles;

namespace GutKnowledge.Benchmarks.Generation;

/// <summary>Writes generated articles as a WordPress export, as large as it is wanted.</summary>
internal static class WordPressFile
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string WordPress = "http://wordpress.org/export/1.2/";

    /// <returns>How many articles are in it.</returns>
    public static int Write(ArticleGenerator generator, string path, long bytes)
    {
        using var file = File.Create(path);
        using var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "wp", null, WordPress);
        xml.WriteStartElement("channel");
        xml.WriteElementString("title", "Generated");
        xml.WriteElementString("link", "https://blog.example");
        var count = 0;
        while (file.Position < bytes)
        {
            Write(xml, generator.Article(++count), count);
            xml.Flush();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        return count;
    }

    private static void Write(XmlWriter xml, Article article, int number)
    {
        xml.WriteStartElement("item");
        xml.WriteElementString("title", article.Title);
        xml.WriteElementString("link", string.Create(CultureInfo.InvariantCulture, $"https://blog.example/{number}/"));
        xml.WriteStartElement("encoded", Content);
        xml.WriteCData(Html(article));
        xml.WriteEndElement();
        xml.WriteElementString("post_id", WordPress, number.ToString(CultureInfo.InvariantCulture));
        xml.WriteElementString("post_date", WordPress, string.Create(CultureInfo.InvariantCulture, $"{article.Published:yyyy-MM-dd} 10:00:00"));
        xml.WriteElementString("status", WordPress, "publish");
        xml.WriteElementString("post_type", WordPress, "post");
        xml.WriteEndElement();
    }

    private static string Html(Article article)
    {
        var html = new StringBuilder();
        foreach (var passage in article.Passages)
        {
            var tag = passage.Kind switch { PassageKind.Heading => "h2", PassageKind.ListItem => "li", _ => "p" };
            html.Append(CultureInfo.InvariantCulture, $"<{tag}>{article[passage.Span]}</{tag}>\n");
        }

        html.Append("<h2>References</h2>\n<ol>\n");
        foreach (var reference in article.References)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li>{reference.Text}</li>\n");
        }

        return html.Append("</ol>").ToString();
    }
}
