using System.Xml;

namespace GutKnowledge.Import.Feeds;

/// <summary>A reader that refuses elements within each other without end: a tree of n of them takes the time of n times n to make.</summary>
internal sealed class ShallowXml(XmlReader inner) : XmlReader
{
    /// <summary>Own limit, as deep as web pages are read.</summary>
    private const int Deepest = 256;

    public override int AttributeCount => inner.AttributeCount;

    public override string BaseURI => inner.BaseURI;

    public override int Depth => inner.Depth;

    public override bool EOF => inner.EOF;

    public override bool IsEmptyElement => inner.IsEmptyElement;

    public override string LocalName => inner.LocalName;

    public override string NamespaceURI => inner.NamespaceURI;

    public override XmlNameTable NameTable => inner.NameTable;

    public override XmlNodeType NodeType => inner.NodeType;

    public override string Prefix => inner.Prefix;

    public override ReadState ReadState => inner.ReadState;

    public override string Value => inner.Value;

    public override string GetAttribute(int i) => inner.GetAttribute(i);

    public override string? GetAttribute(string name) => inner.GetAttribute(name);

    public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);

    public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);

    public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);

    public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);

    public override bool MoveToElement() => inner.MoveToElement();

    public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();

    public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();

    /// <exception cref="XmlException">The XML is broken, or nested more than 256 deep.</exception>
    public override bool Read()
    {
        var isRead = inner.Read();
        if (inner.Depth > Deepest)
        {
            var (line, column) = inner is IXmlLineInfo place ? (place.LineNumber, place.LinePosition) : (0, 0);
            throw new XmlException("elements are nested more than 256 deep.", null, line, column);
        }

        return isRead;
    }

    public override bool ReadAttributeValue() => inner.ReadAttributeValue();

    public override void ResolveEntity() => inner.ResolveEntity();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
