using System.Globalization;
using GutKnowledge.Answers;
using GutKnowledge.Citations;
using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>The words and numbers that a draft may use: those of the sources, the question, the titles, the works cited and the notices.</summary>
internal sealed class KnownWords
{
    private readonly HashSet<string> forms = new(StringComparer.Ordinal);
    private readonly HashSet<PrintedNumber> numbers = [];
    private readonly string all;

    public KnownWords(Answer answer, IReadOnlyList<DraftSource> also)
    {
        var texts = Texts(answer).Concat(also.SelectMany(source => new[] { source.Name, source.Text })).OfType<string>().ToList();
        foreach (var text in texts)
        {
            var tokens = Tokenizer.Tokenize(text);
            forms.UnionWith(tokens.Select(token => token.Form));
            numbers.UnionWith(PrintedNumber.Find(text, tokens).Select(found => found.Number));
        }

        // Of a printed reference, volume and pages are no numbers that a reply could mean.
        var references = answer.Numbered.SelectMany(numbered => numbered.Evidence.Citations).SelectMany(citation => citation.References).DistinctBy(reference => reference.Text).ToList();
        foreach (var reference in references)
        {
            forms.UnionWith(Tokenizer.Forms(reference.Text));
            var parsed = Reference.Parse(reference.Text);
            var printed = $"{parsed.Title} {parsed.Year?.ToString(CultureInfo.InvariantCulture)}";
            numbers.UnionWith(PrintedNumber.Find(printed, Tokenizer.Tokenize(printed)).Select(found => found.Number));
        }

        all = string.Join('\n', texts.Concat(references.SelectMany(reference => new[] { reference.Text, reference.Url }))).ToLowerInvariant();
    }

    public bool Has(Word word) => forms.Contains(word.Form);

    /// <summary>Whether all words of a name stand in a source.</summary>
    public bool Has(string name) => Tokenizer.Forms(name).TrueForAll(forms.Contains);

    public bool Has(PrintedNumber number) => numbers.Contains(number);

    /// <summary>Whether an address or an identifier stands in a source.</summary>
    public bool HasIdentifier(string identifier) => all.Contains(identifier.ToLowerInvariant(), StringComparison.Ordinal);

    private static IEnumerable<string?> Texts(Answer answer)
    {
        yield return answer.Question;
        foreach (var notice in answer.Notices)
        {
            yield return notice.Message;
            yield return notice.Feature;
            yield return notice.Condition;
        }

        foreach (var article in answer.Articles.Select(found => found.Article))
        {
            yield return article.Title;
            yield return article.Author;
            yield return article.Publisher;
            yield return article.Url;
            yield return article.Published?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
            yield return article.Updated?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        }

        foreach (var evidence in answer.Numbered.Select(numbered => numbered.Evidence))
        {
            yield return WithoutMarkers(evidence);
            yield return evidence.LeadIn?.Text;
            yield return evidence.Caveat?.Text;
        }

        foreach (var pair in answer.Contradictions)
        {
            yield return pair.Says.Sentence;
            yield return pair.Opposes.Sentence;
        }

        foreach (var dispute in answer.Disputes)
        {
            yield return dispute.Sentence;
        }
    }

    // "[3]" is no number of anything; "(Camilleri, 2021)" names an author and a year.
    private static string WithoutMarkers(Evidence evidence)
    {
        var text = evidence.Sentence.ToCharArray();
        foreach (var citation in evidence.Citations.Where(citation => evidence.Span.Contains(citation.Span) && !citation.Marker.Any(char.IsLetter)))
        {
            Array.Fill(text, ' ', citation.Span.Start - evidence.Span.Start, citation.Span.Length);
        }

        return new string(text);
    }
}
