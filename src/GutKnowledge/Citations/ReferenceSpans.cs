using GutKnowledge.Text;

namespace GutKnowledge.Citations;

/// <summary>Labels of tokens to the fields of a reference: which run of tokens is meant, and whether it is believed.</summary>
internal static class ReferenceSpans
{
    private const int LongestInterruption = 3;

    // A title counts for two.
    private const int PartsOfReference = 4;

    private static readonly ReferenceFieldKind[] ByLabel =
    [
        ReferenceFieldKind.Authors, ReferenceFieldKind.Year, ReferenceFieldKind.Title, ReferenceFieldKind.Container, ReferenceFieldKind.Volume, ReferenceFieldKind.Issue, ReferenceFieldKind.Pages,
    ];

    /// <summary>
    /// Adds the fields that the labels tell. The model labels anything; it is believed where the text has what makes a reference: a title and two of authors, year, container and volume, or all four of these.
    /// Of other texts only a year is taken, and authors right before it.
    /// </summary>
    public static void AddTo(List<ReferenceField> fields, ReadOnlySpan<char> text, ReadOnlySpan<ReferenceToken> tokens, ReadOnlySpan<byte> labels)
    {
        var identified = fields.Count;
        var parts = 0;
        foreach (var kind in ByLabel)
        {
            if (Find(kind, text, tokens, labels) is { } span && !Overlaps(fields, span))
            {
                fields.Add(new ReferenceField(kind, span));
                parts += kind switch { ReferenceFieldKind.Title => 2, ReferenceFieldKind.Authors or ReferenceFieldKind.Year or ReferenceFieldKind.Container or ReferenceFieldKind.Volume => 1, _ => 0 };
            }
        }

        if (parts < PartsOfReference)
        {
            var isBeforeYear = labels.IndexOf((byte)ReferenceLabel.Date) is var date and > 0 && labels[..date].IndexOfAnyExcept((byte)ReferenceLabel.Author) < 0;
            for (var i = fields.Count - 1; i >= identified; i--)
            {
                if (fields[i].Kind != ReferenceFieldKind.Year && !(isBeforeYear && fields[i].Kind == ReferenceFieldKind.Authors))
                {
                    fields.RemoveAt(i);
                }
            }
        }
    }

    private static bool Overlaps(List<ReferenceField> fields, TextSpan span)
    {
        foreach (var field in fields)
        {
            if (field.Span.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The field that the label stands for; null when no run of the label holds one.</summary>
    private static TextSpan? Find(ReferenceFieldKind kind, ReadOnlySpan<char> text, ReadOnlySpan<ReferenceToken> tokens, ReadOnlySpan<byte> labels)
    {
        var label = (byte)LabelOf(kind);
        var wantsLongest = kind == ReferenceFieldKind.Title;
        TextSpan? best = null;
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] != label)
            {
                continue;
            }

            var first = i;
            while (i + 1 < labels.Length && labels[i + 1] == label)
            {
                i++;
            }

            var span = ReferenceTrim.Of(kind, text, tokens[first..(i + 1)]);
            if (span.Length > 0 && (best is null || (wantsLongest && span.Length > best.Value.Length)))
            {
                best = span;
            }
        }

        return best;
    }

    /// <summary>
    /// A title, a journal or a list of names that is interrupted by a few tokens goes on behind them: nobody prints half of one, then another field, then the rest.
    /// What stands behind the editors is no second title but the book that they edited.
    /// </summary>
    public static void Join(Span<byte> labels)
    {
        var title = labels.IndexOf((byte)ReferenceLabel.Title);
        if (title >= 0 && labels[title..].IndexOf((byte)ReferenceLabel.Editor) is var editors and > 0)
        {
            labels[(title + editors)..].Replace((byte)ReferenceLabel.Title, (byte)ReferenceLabel.Container);
        }

        for (var i = 1; i < labels.Length; i++)
        {
            if (labels[i] == labels[i - 1] || labels[i - 1] is not ((byte)ReferenceLabel.Title or (byte)ReferenceLabel.Container or (byte)ReferenceLabel.Author))
            {
                continue;
            }

            var length = labels[i..].IndexOf(labels[i - 1]);
            if (length is > 0 and <= LongestInterruption)
            {
                labels.Slice(i, length).Fill(labels[i - 1]);
            }
        }
    }

    private static ReferenceLabel LabelOf(ReferenceFieldKind kind) => kind switch
    {
        ReferenceFieldKind.Authors => ReferenceLabel.Author,
        ReferenceFieldKind.Year => ReferenceLabel.Date,
        ReferenceFieldKind.Title => ReferenceLabel.Title,
        ReferenceFieldKind.Container => ReferenceLabel.Container,
        ReferenceFieldKind.Volume => ReferenceLabel.Volume,
        ReferenceFieldKind.Issue => ReferenceLabel.Issue,
        ReferenceFieldKind.Pages => ReferenceLabel.Pages,
        ReferenceFieldKind.Doi => ReferenceLabel.Doi,
        _ => ReferenceLabel.Url,
    };
}
