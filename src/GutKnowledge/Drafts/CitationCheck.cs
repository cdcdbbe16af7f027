namespace GutKnowledge.Drafts;

/// <summary>Whether the numbers that a sentence cites exist, and whether their evidence has to do with it.</summary>
internal sealed class CitationCheck(Comparison comparison, DraftSources sources)
{
    private readonly ILookup<int, int> byNumber = Enumerable.Range(0, sources.Sentences.Count).Where(i => sources.Sentences[i].Place.Number is not null).ToLookup(i => sources.Sentences[i].Place.Number!.Value);

    /// <summary>Checks the citations of a sentence whose claims were checked.</summary>
    public void Check(DraftSentenceText sentence)
    {
        foreach (var (number, span) in sentence.Cited.Where(cited => cited.Number < 1 || cited.Number > sources.Highest))
        {
            sentence.Report(DraftFindingKind.NoSuchCitation, span, sources.Highest == 0 ? "There is no evidence to cite." : $"There is no evidence [{number}]; the numbers go from 1 to {sources.Highest}.");
        }

        if (sentence.Role is not (DraftRole.Claim or DraftRole.Talk) || sentence.Read.Mentions.Count == 0
            || sentence.Has(DraftFindingKind.Unsupported) || sentence.Has(DraftFindingKind.AgainstAsSupport) || sentence.Has(DraftFindingKind.Contradicted))
        {
            return;
        }

        var known = sentence.Cited.FindAll(cited => cited.Number >= 1 && cited.Number <= sources.Highest);
        var backing = sentence.Supports.Select(bearing => bearing.Source.Place.Number).OfType<int>().ToHashSet();
        if (sentence.Role == DraftRole.Claim && known.Count > 0 && backing.Count > 0 && !known.Exists(cited => backing.Contains(cited.Number) || byNumber[cited.Number].Any(source => comparison.MayMean(source, sentence.Read))))
        {
            var best = sentence.Supports.Where(bearing => bearing.Source.Place.Number is not null).MaxBy(bearing => (bearing.Kind == BackingKind.Words ? 0 : 1, bearing.Share))!;
            sentence.Report(DraftFindingKind.WrongCitation, known[0].Span, $"[{known[0].Number}] does not say this. Cite [{best.Source.Place.Number}], which does: \"{best.Source.Place.Text}\"", best.Source);
            return;
        }

        foreach (var (number, span) in known.Where(cited => !backing.Contains(cited.Number) && !byNumber[cited.Number].Any(source => comparison.Touches(source, sentence.Read))))
        {
            sentence.Report(DraftFindingKind.WrongCitation, span, $"[{number}] speaks of something else. Cite what says this, or nothing.", sources.Sentences[byNumber[number].First()]);
        }
    }
}
