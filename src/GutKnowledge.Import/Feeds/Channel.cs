using System.Xml;
using System.Xml.Linq;

namespace GutKnowledge.Import.Feeds;

/// <summary>What an RSS channel says above its entries.</summary>
internal sealed class Channel
{
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public string? Title { get; private set; }

    public string? Link { get; private set; }

    /// <summary>The name to show for a WordPress login; the login where none is given.</summary>
    public string NameOf(string login) => names.GetValueOrDefault(login, login);

    /// <summary>Reads the element that the reader stands on, and moves behind it.</summary>
    public void Read(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "title" when reader.NamespaceURI.Length == 0:
                Title = Value(reader);
                break;
            case "link" when reader.NamespaceURI.Length == 0:
                Link = Value(reader);
                break;
            case "author" when WordPressItem.IsOurs(reader.NamespaceURI):
                ReadAuthor((XElement)XNode.ReadFrom(reader));
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static string? Value(XmlReader reader) => ((XElement)XNode.ReadFrom(reader)).Value.Trim() is { Length: > 0 } text ? text : null;

    private void ReadAuthor(XElement author)
    {
        string? Part(string name) => author.Elements().FirstOrDefault(part => part.Name.LocalName == name)?.Value.Trim();
        if (Part("author_login") is { Length: > 0 } login && Part("author_display_name") is { Length: > 0 } shown)
        {
            names[login] = shown;
        }
    }
}
