using GutKnowledge.Citations;

namespace GutKnowledge.Evaluation;

/// <summary>AnyStyle's labels to ours: each token gets the label of the word that it begins in, and what stands behind the number of a volume is the issue.</summary>
internal static class ReferenceLabels
{
    /// <summary>The label of each token of a labelled reference.</summary>
    public static byte[] Of(LabelledReference reference, ReadOnlySpan<ReferenceToken> tokens)
    {
        var labels = new byte[tokens.Length];
        var (word, wordEnd, at) = (-1, 0, 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            for (; at <= tokens[i].Start; at++)
            {
                if (char.IsWhiteSpace(reference.Text[at]))
                {
                    continue;
                }

                while (wordEnd == 0 && word + 1 < reference.Words.Count)
                {
                    wordEnd = reference.Words[++word].Word.Length;
                }

                wordEnd--;
            }

            labels[i] = (byte)LabelOf(reference.Words[word].Label);
        }

        MarkIssues(reference.Text, tokens, labels);
        return labels;
    }

    private static ReferenceLabel LabelOf(string label) => label switch
    {
        "author" => ReferenceLabel.Author,
        "editor" => ReferenceLabel.Editor,
        "title" => ReferenceLabel.Title,
        "container" or "journal" or "container-title" => ReferenceLabel.Container,
        "date" => ReferenceLabel.Date,
        "volume" => ReferenceLabel.Volume,
        "issue" => ReferenceLabel.Issue,
        "pages" => ReferenceLabel.Pages,
        "publisher" => ReferenceLabel.Publisher,
        "location" => ReferenceLabel.Location,
        "doi" => ReferenceLabel.Doi,
        "url" => ReferenceLabel.Url,
        _ => ReferenceLabel.Other,
    };

    private static void MarkIssues(string text, ReadOnlySpan<ReferenceToken> tokens, Span<byte> labels)
    {
        var (hasVolume, isIssue) = (false, false);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (labels[i] != (byte)ReferenceLabel.Volume)
            {
                (hasVolume, isIssue) = (false, false);
                continue;
            }

            // "2008;22:" is one word there and was labelled as the volume.
            if (!hasVolume && tokens[i] is { Kind: ReferenceTokenKind.Year, Closing: ';' } && i + 1 < tokens.Length && labels[i + 1] == (byte)ReferenceLabel.Volume)
            {
                labels[i] = (byte)ReferenceLabel.Date;
                continue;
            }

            var core = text[tokens[i].CoreStart..tokens[i].CoreEnd];
            isIssue |= hasVolume || ReferenceWords.Issue.Has(core);
            if (isIssue)
            {
                labels[i] = (byte)ReferenceLabel.Issue;
            }

            hasVolume |= core.Any(char.IsAsciiDigit);
        }
    }
}
