using System.Text.RegularExpressions;
using GutKnowledge.Annotation;
using GutKnowledge.Text;

namespace GutKnowledge.Drafts;

/// <summary>Names, addresses and identifiers that stand in no source. A name is told by its capitals: what begins a sentence, and English words in capitals, are none unless something beside them shows it.</summary>
internal sealed partial class NameCheck(string plain, KnownWords known, ConceptIndex concepts)
{
    /// <summary>The addresses and identifiers of a draft, in order.</summary>
    public static IReadOnlyList<TextSpan> Identifiers(string draft)
    {
        var found = new List<TextSpan>();
        foreach (var match in Identifier().EnumerateMatches(draft))
        {
            var length = draft.AsSpan(match.Index, match.Length).TrimEnd(".,;:!?/").Length;
            found.Add(new TextSpan(match.Index, length));
        }

        return found;
    }

    public void Check(DraftSentenceText sentence, IReadOnlyList<TextSpan> identifiers)
    {
        foreach (var span in identifiers)
        {
            var value = span.In(plain);
            var key = Prefix().Replace(value, string.Empty);
            if (!known.HasIdentifier(key))
            {
                sentence.Report(DraftFindingKind.UnknownName, span, $"\"{value}\" stands in no source. Leave it out, or use the source's.");
            }
        }

        var tokens = sentence.Read.Tokens;
        var inMention = new bool[tokens.Count];
        foreach (var mention in sentence.Read.Mentions)
        {
            tokens.Fill(inMention, mention.Span);
            if (IsNamed(mention, sentence) && !sentence.Has(DraftFindingKind.Unsupported) && !known.Has(mention.Text) && !concepts.AnyNames(mention))
            {
                sentence.Report(DraftFindingKind.UnknownName, mention.Span, $"\"{mention.Text}\" stands in no source. Leave it out.");
            }
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsCapitalised(tokens[i]) || inMention[i])
            {
                continue;
            }

            var end = i + 1;
            while (end < tokens.Count && tokens[end].Break == TokenBreak.None && IsCapitalised(tokens[end]) && !inMention[end] && IsApartBySpace(tokens[end - 1], tokens[end]))
            {
                end++;
            }

            if (IsUnknownName(tokens, i, end) && !identifiers.Any(identifier => identifier.Overlaps(tokens[i].Span)))
            {
                var span = TextSpan.FromBounds(tokens[i].Span.Start, tokens[end - 1].Span.End);
                sentence.Report(DraftFindingKind.UnknownName, span, $"\"{span.In(plain)}\" stands in no source. Leave the name out.");
            }

            i = end - 1;
        }
    }

    // A species or a disease that bears a name; abbreviations are words like others.
    private bool IsNamed(Mention mention, DraftSentenceText sentence) =>
        mention.Span.Start > sentence.Span.Start && char.IsUpper(plain[mention.Span.Start]) && mention.Span.Length > 1 && char.IsLower(plain[mention.Span.Start + 1]);

    private bool IsUnknownName(IReadOnlyList<Token> tokens, int start, int end)
    {
        // What begins a sentence, a quotation or what follows a colon has a capital anyhow.
        var isFirst = start == 0 || tokens[start].Break == TokenBreak.Clause || tokens[start].Span.Start > 0 && plain[tokens[start].Span.Start - 1] is '"' or '“' or '‘' or '(';
        var unknown = 0;
        var isForeign = false;
        var isStudy = end < tokens.Count && tokens[end].Break == TokenBreak.None && DraftCues.StudyNouns.Contains(tokens[end].Word);
        var words = 0;
        for (var i = start; i < end; i++)
        {
            if (DraftCues.NoNames.Contains(tokens[i].Word))
            {
                continue;
            }

            words++;
            isStudy |= i > start && DraftCues.StudyNouns.Contains(tokens[i].Word);
            if (!known.Has(tokens[i].Word))
            {
                unknown++;
                isForeign |= !(isFirst && i == start) && !EnglishWords.Contain(tokens[i].Word.Spelling) && !EnglishWords.Contain(tokens[i].Form);
            }
        }

        // A sentence may begin with any word, "The" or "Nestlé": alone it shows nothing unless a year or "et al." follows it.
        var isPerson = start > 0 && tokens[start].Break == TokenBreak.None && DraftCues.Titles.Contains(tokens[start - 1].Word);
        return unknown > 0 && (isForeign || isPerson || isStudy && (!isFirst || words > 1) || !isFirst && words > 1 && unknown == words && !IsInCapitals(tokens, start, end) || IsCitedAsAuthor(tokens, end));
    }

    private bool IsCitedAsAuthor(IReadOnlyList<Token> tokens, int end) => Author().IsMatch(plain.AsSpan(tokens[end - 1].Span.End, Math.Min(32, plain.Length - tokens[end - 1].Span.End)));

    // "DO NOT WAIT" is said loudly.
    private bool IsInCapitals(IReadOnlyList<Token> tokens, int start, int end) =>
        !plain.AsSpan(tokens[start].Span.Start, tokens[end - 1].Span.End - tokens[start].Span.Start).ContainsAnyInRange('a', 'z');

    private bool IsCapitalised(Token token) => char.IsUpper(plain[token.Span.Start]);

    private bool IsApartBySpace(Token a, Token b) => plain.AsSpan(a.Span.End, b.Span.Start - a.Span.End) is " " or "-" or "." or ". ";

    [GeneratedRegex(@"https?://[^\s<>""“”()\[\]]{3,2000}|www\.[^\s<>""“”()\[\]]{3,2000}|\b10\.[0-9]{4,9}/[^\s<>""“”()\[\],;]{1,500}|\bPMID:?\s?[0-9]{1,9}|\bPMC[0-9]{3,9}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^(?:https?://(?:dx\.)?doi\.org/|https?://(?:www\.)?|PMID:?\s?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(?:,? et al\b| and (?:her |his |their )?colleagues\b|,? \(?(?:19|20)[0-9]{2}\))", RegexOptions.CultureInvariant)]
    private static partial Regex Author();
}
