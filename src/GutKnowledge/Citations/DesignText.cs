using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>A title or an abstract in which the name of a design is looked for.</summary>
internal sealed class DesignText
{
    private readonly string text;
    private readonly DesignSource source;
    private readonly List<(StudyDesign Design, TextSpan Span)> named = [];
    private bool namesPeople;

    private DesignText(string text, DesignSource source)
    {
        this.text = text;
        this.source = source;
    }

    public static DesignText Title(string title)
    {
        var read = new DesignText(title, DesignSource.Title);
        read.Read(DesignSentence.Of(title, new TextSpan(0, title.Length), DesignCues.Title));
        return read;
    }

    public static DesignText Abstract(string text)
    {
        var read = new DesignText(text, DesignSource.Sentence);
        foreach (var sentence in SentenceSplitter.Split(text, new TextSpan(0, text.Length)))
        {
            read.Read(DesignSentence.Of(text, sentence, DesignCues.Abstract));
        }

        return read;
    }

    /// <summary>The first design of <paramref name="precedence"/> that is named, where it is named first.</summary>
    public DesignFinding Find(IReadOnlyList<StudyDesign> precedence)
    {
        foreach (var design in precedence)
        {
            // "In mice and in patients": neither alone is the design.
            if (design == StudyDesign.Animal && namesPeople)
            {
                continue;
            }

            foreach (var (each, span) in named)
            {
                if (each == design)
                {
                    return new DesignFinding(design, source, span.In(text), span);
                }
            }
        }

        return DesignFinding.Unknown;
    }

    private void Read(DesignSentence sentence)
    {
        namesPeople |= sentence.NamesPeople;
        named.AddRange(sentence.Named);
    }
}
