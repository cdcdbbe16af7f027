using GutKnowledge.Annotation;
using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>Whether what a sentence claims is said by the evidence, as surely, as strongly, and of whom.</summary>
internal sealed class ClaimCheck(Comparison comparison)
{
    private const int MostNamed = 3;

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

        foreach (var each in judged)
        {
            Check(sentence, each, judged.Count > 1);
        }

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

    private void Check(DraftSentenceText sentence, Judged judged, bool isOneOfSeveral)
    {
        var isClaim = sentence.Read.Claims.Count > 0;
        if (judged.Supports.Count > 0)
        {
            if (sentence.Read.States && !judged.IsDenied)
            {
                CheckStrength(sentence, judged);
            }
        }
        else if (judged.Denials.MaxBy(denial => denial.Share) is { } denial)
        {
            // Without a tie on either side, only nearly the same words are the opposite of each other.
            if (isClaim || sentence.Role == DraftRole.Claim || denial.Share > Comparison.MostlySame)
            {
                sentence.Report(DraftFindingKind.Contradicted, sentence.Span, $"The source says the opposite: \"{denial.Source.Place.Text}\" Say what it says.", denial.Source);
            }
        }
        else if (sentence.Role == DraftRole.Claim && (isClaim || IsTie(sentence.Read)) && !sentence.Has(DraftFindingKind.Unsupported))
        {
            var names = sentence.Read.Mentions.Select(mention => mention.Text).Distinct().Take(MostNamed);
            sentence.Report(
                DraftFindingKind.Unsupported,
                sentence.Span,
                $"No evidence says this of {string.Join(", ", names)}. Leave {(isOneOfSeveral ? "out what is not in the evidence" : "it out")}, or say that the articles do not say it.");
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

        var strongest = firm.MaxBy(bearing => bearing.Tie)!;
        if (judged.Tie >= ClaimKind.ConditionalCausal && strongest.Tie == ClaimKind.Association)
        {
            sentence.Report(DraftFindingKind.TieTooStrong, judged.Span, $"The source says that the two go together, not that one causes or changes the other: \"{strongest.Source.Place.Text}\" Say \"is linked with\".", strongest.Source);
            return;
        }

        var surest = firm.MaxBy(bearing => Level(bearing.Wording))!;
        if (Level(judged.Said) > Level(surest.Wording))
        {
            sentence.Report(DraftFindingKind.TooSure, judged.Span, Hedge(surest), surest.Source);
        }
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

    private static string Hedge(Bearing source)
    {
        var cue = source.Source.Read.Annotated.WordingCue is { } span ? $"\"{span.Shift(-source.Source.Read.Span.Start) switch
        {
            { Start: >= 0 } inside when inside.End <= source.Source.Place.Text.Length => inside.In(source.Source.Place.Text),
            _ => "may",
        }}\"" : "\"may\"";
        return source.Wording == Wording.Disputed
            ? $"Say that it is disputed or not known, as the source does: \"{source.Source.Place.Text}\""
            : $"Say it as unsurely as the source ({cue}): \"{source.Source.Place.Text}\"";
    }

    // A hedge and an early finding are as unsure as each other: who hedges need not also say why.
    private static int Level(Wording wording) => wording switch
    {
        Wording.Negated or Wording.Disputed => 0,
        Wording.Preliminary or Wording.Suggestive => 1,
        _ => 2,
    };
}
