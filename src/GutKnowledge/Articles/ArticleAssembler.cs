namespace GutKnowledge.Articles;

/// <summary>Makes an article of a page's blocks: header lines, cards, reference list and body, in this order. All readers end here, so one page gives one article whatever its format.</summary>
internal static class ArticleAssembler
{
    /// <summary>Fills <paramref name="builder"/>, whose title and metadata are set, and builds it. What the metadata already says is kept.</summary>
    /// <exception cref="ArticleFormatException">There is no title or no text.</exception>
    public static Article Assemble(ArticleBuilder builder, IEnumerable<Block> blocks)
    {
        var rest = LineBreaks.Resolve(blocks);
        PageHeader.Take(rest, builder);
        RelatedPostCards.Take(rest, builder);
        Disclaimers.Take(rest, builder);
        var references = ReferenceList.Take(rest, builder);
        BodyText.Add(rest, builder, references);
        return builder.Build();
    }
}
