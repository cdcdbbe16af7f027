using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>Whether what a sentence claims is said by the evidence, as surely, as strongly, and of whom.</summary>
internal sealed class ClaimCheck(Comparison comparison, Answer answer)
{
    private static readonly WordSet TieWords = WordSet.Of("tie");

    private const int MostNamed = 3;
    private const double NearlySame = 0.75;

    /// <summary>Checks a sentence that claims something, and looks for what backs any other.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="before">The sentence before it, at which "it" points.</param>
    public void Check(DraftSentenceText sentence, DraftSentenceText? before)
    {
        var read = sentence.Read;
        var judged = read.Claims.Count > 0 ? comparison.Claims(read).ToList() : [comparison.Sentence(read)];
        foreach (var each in judged)
        {
            sentence.Supports.AddRange(each.Supports);
        }

        if (sentence.Role is not (DraftRole.Claim or DraftRole.Talk) || CitesAgainst(sentence, judged))
        {
            return;
        }

        CheckSupport(sentence, judged);
        if (sentence.Has(DraftFindingKind.Unsupported) || sentence.Has(DraftFindingKind.Contradicted))
        {
            return;
        }

        foreach (var each in judged.Where(each => each.Supports.Count > 0 && (sentence.Read.States || sentence.Read.SaysItCauses) && !each.IsDenied))
        {
            CheckStrength(sentence, each);
        }

        CheckExistence(sentence);
        CheckSureness(sentence, before);
    }

    // A sentence that speaks against is cited for what it denies.
    private static bool CitesAgainst(DraftSentenceText sentence, List<Judged> judged)
    {
        foreach (var denial in judged.SelectMany(each => each.Denials).Where(denial => denial.Source.IsAgainst && sentence.Cites(denial.Source.Place.Number)))
        {
            sentence.Report(DraftFindingKind.AgainstAsSupport, sentence.Span, $"[{denial.Source.Place.Number}] says the opposite: \"{denial.Source.Place.Text}\" Say so, or leave the sentence out.", denial.Source);
            return true;
        }

        return false;
    }

    // The opposite is graver than what no source says; one of both is enough for a sentence.
    private static void CheckSupport(DraftSentenceText sentence, List<Judged> judged)
    {
        var isClaim = sentence.Read.Claims.Count > 0;
        var alone = judged.FindAll(each => each.Supports.Count == 0);

        // Without a tie on either side, only nearly the same words are the opposite of each other.
        var denial = alone.SelectMany(each => each.Denials).Where(denial => isClaim || sentence.Role == DraftRole.Claim || denial.Share > Comparison.MostlySame).MaxBy(denial => denial.Share);
        if (denial is not null)
        {
            sentence.Report(DraftFindingKind.Contradicted, sentence.Span, $"The source says the opposite: \"{denial.Source.Place.Text}\" Say what it says.", denial.Source);
        }
        else if (sentence.Role == DraftRole.Claim && (isClaim || IsTie(sentence.Read)) && alone.Exists(each => each.Denials.Count == 0))
        {
            var names = sentence.Read.Mentions.Select(mention => mention.Text).Distinct().Take(MostNamed);
            sentence.Report(
                DraftFindingKind.Unsupported,
                sentence.Span,
                $"No evidence says this of {string.Join(", ", names)}. Leave {(judged.Count > alone.Count ? "out what is not in the evidence" : "it out")}, or say that the articles do not say it.");
        }
    }

    private static bool IsTie(ReadSentence sentence) => sentence.Mentions.Count > 1 || sentence.HasEffect || sentence.Relations != Direction.None;

    private static void CheckStrength(DraftSentenceText sentence, Judged judged)
    {
        var firm = judged.Firm;
        if (firm.All(bearing => bearing.Source.IsOfAnimals || bearing.Source.IsOfLaboratory) && !sentence.Read.Settings.Contains(DraftCue.Animal) && !sentence.Read.Settings.Contains(DraftCue.Laboratory))
        {
            var source = firm.OrderByDescending(bearing => sentence.Cites(bearing.Source.Place.Number)).First().Source;
            sentence.Report(
                source.IsOfAnimals ? DraftFindingKind.AnimalAsHuman : DraftFindingKind.DesignHidden,
                judged.Span,
                source.IsOfAnimals ? $"This was found in animals. Say so: \"{source.Place.Text}\"" : $"This was found in the laboratory, not in people. Say so: \"{source.Place.Text}\"",
                source);
            return;
        }

        // What is quoted is as strong and as sure as it is.
        if (firm.Any(bearing => bearing.Kind == BackingKind.Quoted))
        {
            return;
        }

        var strongest = firm.MaxBy(bearing => bearing.Tie)!;
        if (judged.Tie >= ClaimKind.ConditionalCausal && strongest.Tie == ClaimKind.Association)
        {
            sentence.Report(DraftFindingKind.TieTooStrong, judged.Span, $"The source says that the two go together, not that one causes or changes the other: \"{strongest.Source.Place.Text}\" Say \"is linked with\".", strongest.Source);
            return;
        }

        // "Bloating has many causes" is no surer than a source that says something else of bloating.
        var surest = firm.MaxBy(bearing => Level(bearing.Wording))!;
        var isComparable = sentence.Read.Claims.Count > 0 || sentence.Read.Mentions.Count > 1 || surest.Share >= NearlySame;
        if (isComparable && Level(judged.Said) > Level(surest.Wording) && !(judged.Tie <= ClaimKind.Association && IsLinkedOnly(surest)))
        {
            sentence.Report(DraftFindingKind.TooSure, judged.Span, Hedge(surest), surest.Source);
        }
    }

    // "Has been linked with" is as sure as "is linked with".
    private static bool IsLinkedOnly(Bearing bearing) =>
        bearing.Tie == ClaimKind.Association && bearing.Wording == Wording.Suggestive && bearing.Source.Read.CueWords.Any(TieWords.Contains);

    private void CheckExistence(DraftSentenceText sentence)
    {
        if (sentence.Read is not { SaysItExists: true, IsDenied: false, Wording: Wording.Asserted } read
            || answer.Disputes.FirstOrDefault(dispute => read.Mentions.Any(mention => mention.Concepts.Contains(dispute.Concept.Id))) is not { } disputed)
        {
            return;
        }

        var source = comparison.Find(disputed.Sentence);
        sentence.Report(DraftFindingKind.TooSure, sentence.Span, $"Say that it is disputed, as the source does: \"{disputed.Sentence}\"", source);
    }

    // "It works for everybody" is said of what the sentence before spoke of.
    private static void CheckSureness(DraftSentenceText sentence, DraftSentenceText? before)
    {
        if (sentence.Read.Booster is not { } booster || sentence.Read.IsDenied || !sentence.Read.States || sentence.Findings.Count > 0)
        {
            return;
        }

        var supports = sentence.Supports.Count > 0 || sentence.Read.Mentions.Count > 0 ? sentence.Supports : before?.Supports ?? [];
        if (supports.Count > 0 && supports.TrueForAll(bearing => bearing.Source.Read.Booster is null))
        {
            var source = supports.MaxBy(bearing => bearing.Share)!.Source;
            sentence.Report(DraftFindingKind.TooSure, booster, $"The source does not say it so surely: \"{source.Place.Text}\" Leave these words out.", source);
        }
    }

    private static string Hedge(Bearing bearing)
    {
        var source = bearing.Source;
        var cue = string.Join(' ', source.Read.CueWords.Select(word => word.Spelling));
        return bearing.Wording == Wording.Disputed
            ? $"Say that it is disputed or not known, as the source does: \"{source.Place.Text}\""
            : $"Say it as unsurely as the source does (\"{(cue.Length > 0 ? cue : "may")}\"): \"{source.Place.Text}\"";
    }

    // A hedge and an early finding are as unsure as each other: who hedges need not also say why.
    private static int Level(Wording wording) => wording switch
    {
        Wording.Negated or Wording.Disputed => 0,
        Wording.Preliminary or Wording.Suggestive => 1,
        _ => 2,
    };
}
