using GutKnowledge.Annotation;
using GutKnowledge.Articles;
using GutKnowledge.Citations;
using GutKnowledge.Concepts;
using GutKnowledge.Text;

namespace GutKnowledge.Search;

/// <summary>Makes the directory of an article's evidence. For one article.</summary>
internal sealed class DirectoryBuilder(AnnotatedArticle annotated, IReadOnlyList<SentenceRecord> sentences, Vocabulary vocabulary)
{
    private readonly string text = annotated.Article.Text;
    private readonly TokenList tokens = new();

    public EvidenceDirectory Build()
    {
        var units = Units();
        var words = units.ConvertAll(unit => FamiliesIn(TextSpan.FromBounds(unit.Start, sentences[unit.First + unit.Count - 1].Span.End)));
        int[] families = [.. words.SelectMany(ofUnit => ofUnit).Distinct().Order()];
        return new EvidenceDirectory(
            sentences.Count,
            Ordinals([.. annotated.TitleMentions.Where(mention => mention.CountsAsPresent).SelectMany(mention => mention.Concepts).Distinct()]),
            [.. units.Select((unit, i) => unit with { Words = [.. words[i].Select(family => Array.BinarySearch(families, family)).Order()] })],
            [.. Namings().Distinct().OrderBy(naming => naming.Concept).ThenBy(naming => naming.Sentence).ThenBy(naming => naming.How)],
            [.. sentences.SelectMany((sentence, i) => sentence.Claims.Select(claim => new ClaimEntry(i, claim.Relation, claim.Wording, Ordinals(claim.Subject.Concepts), Ordinals(claim.Object.Concepts))))],
            families);
    }

    // A heading is no unit, and a lead-in is shown with its list.
    private List<UnitEntry> Units()
    {
        var units = new List<UnitEntry>();
        var leadIns = sentences.Select(sentence => sentence.LeadIn).OfType<TextSpan>().ToHashSet();
        var heading = -1;
        for (var i = 0; i < sentences.Count;)
        {
            var end = i + 1;
            while (sentences[i].LeadIn is { } leadIn && end < sentences.Count && sentences[end].LeadIn == leadIn)
            {
                end++;
            }

            if (IsHeading(i))
            {
                heading = i;
            }
            else if (!leadIns.Contains(sentences[i].Span))
            {
                units.Add(new UnitEntry(i, end - i, heading, (sentences[i].LeadIn ?? sentences[i].Span).Start, Marks(i, end), []));
            }

            i = end;
        }

        return units;
    }

    private UnitMarks Marks(int first, int end)
    {
        var sentence = sentences[first];
        var goesOn = first > 0 && !IsHeading(first - 1) && sentence.LeadIn is null && annotated.Sentences[first - 1].Passage == annotated.Sentences[first].Passage && PointingBack.Begins(text, sentence.Span);
        var isCited = Enumerable.Range(first, end - first).Any(i => sentences[i].Support.PointsAtWork());
        return (goesOn ? UnitMarks.PointsBack : UnitMarks.None)
            | (isCited ? UnitMarks.Cited : UnitMarks.None)
            | (sentence.Wording == Wording.Suggestive ? UnitMarks.Hedged : UnitMarks.None)
            | (sentence.Wording == Wording.Negated ? UnitMarks.Negated : UnitMarks.None)
            | (annotated.Sentences[first].IsAdvice ? UnitMarks.Advice : UnitMarks.None);
    }

    private bool IsHeading(int sentence) => annotated.Article.Passages[annotated.Sentences[sentence].Passage].Kind == PassageKind.Heading;

    private HashSet<int> FamiliesIn(TextSpan span)
    {
        var families = new HashSet<int>();
        foreach (var token in Tokenizer.Tokenize(text, span, tokens))
        {
            if (FamilyNumber.Of(token.Form) is not FamilyNumber.None and var family)
            {
                families.Add(family);
            }
        }

        return families;
    }

    private IEnumerable<NamingEntry> Namings() => sentences.SelectMany((sentence, i) => Of(sentence.Present, Naming.Present)
        .Concat(Of(sentence.Claims.SelectMany(claim => claim.Subject.Concepts.Concat(claim.Object.Concepts)), Naming.Claimed))
        .Concat(Of(sentence.Denied, Naming.Denied))
        .Concat(Of(sentence.Disputed, Naming.Disputed))
        .Select(naming => new NamingEntry(naming.Concept, i, naming.How)));

    private IEnumerable<(int Concept, Naming How)> Of(IEnumerable<ConceptId> concepts, Naming how) => concepts.Select(id => (vocabulary.Ordinal(id), how));

    private int[] Ordinals(IReadOnlyList<ConceptId> concepts) => concepts.Count == 0 ? [] : [.. concepts.Select(vocabulary.Ordinal)];
}
