using System.Runtime.InteropServices;
using GutKnowledge.Answers;
using GutKnowledge.Articles;
using GutKnowledge.Concepts;
using GutKnowledge.Text;
using Lucene.Net.Index;

namespace GutKnowledge.Indexing;

/// <summary>
/// Completes what somebody types, by the wordings of the concepts and the titles of the articles. Order: how it fits; then concepts by how many articles speak of them, titles, concepts without an article.
/// Of equal concepts the one with the shorter wording goes first, of titles the one that goes on first in the alphabet; then the key decides. Thread-safe.
/// </summary>
internal sealed class Suggester(Vocabulary vocabulary, TitleStarts.Cache titles)
{
    /// <summary>The best suggestions.</summary>
    /// <param name="reader">Where the articles are.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="weights">How many articles speak of each concept.</param>
    /// <param name="most">How many are wanted.</param>
    public IReadOnlyList<Suggestion> Suggest(IndexReader reader, string text, ConceptWeights weights, int most)
    {
        var typed = PhraseStarts.Fold(text);
        var candidates = Concepts(typed, weights);
        candidates.AddRange(reader.Leaves.SelectMany(leaf => Titles(leaf.AtomicReader, typed, most)));
        candidates.Sort(Compare);
        return [.. candidates.Take(most).Select(candidate => candidate.Suggestion)];
    }

    private List<Candidate> Concepts(string typed, ConceptWeights weights)
    {
        var wordings = WordingStarts.Of(vocabulary);
        var best = new Dictionary<int, (SuggestionMatch Match, Synonym Wording)>();
        foreach (var start in wordings.Starts.Beginning(typed))
        {
            Offer(start, start.Offset == 0 ? SuggestionMatch.Name : SuggestionMatch.Word);
        }

        foreach (var start in wordings.Starts.Near(typed))
        {
            Offer(start, SuggestionMatch.Fuzzy);
        }

        var candidates = new List<Candidate>(best.Count);
        foreach (var (ordinal, (match, wording)) in best)
        {
            var concept = vocabulary.Concepts[ordinal];
            candidates.Add(new Candidate(new Suggestion(wording.Text, match, new NamedConcept(concept.Id, concept.Name), null, weights.Articles(ordinal)), wording.Text.Length, wording.Text, concept.Id.Value));
        }

        return candidates;

        // Of the wordings of a concept one speaks for it.
        void Offer(PhraseStarts.Start start, SuggestionMatch match)
        {
            var (concept, wording) = wordings[start.Phrase];
            var fits = wording.Kind == SynonymKind.Misspelling ? SuggestionMatch.Fuzzy : match;
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(best, concept, out var isKnown);
            if (!isKnown || Compare((fits, wording), known) < 0)
            {
                known = (fits, wording);
            }
        }
    }

    // The places stand in the order of suggestions, so the first of each kind are enough.
    private List<Candidate> Titles(AtomicReader reader, string typed, int most)
    {
        var (segment, live) = (titles.Of(reader), reader.LiveDocs);
        var (taken, found) = (new HashSet<int>(), new List<Candidate>());
        var beginning = segment.Starts.Beginning(typed);
        Take(beginning, isName: true, SuggestionMatch.Name);
        Take(beginning, isName: false, SuggestionMatch.Word);
        if (found.Count < most)
        {
            Take(CollectionsMarshal.AsSpan(segment.Starts.Near(typed)), isName: null, SuggestionMatch.Fuzzy);
        }

        return found;

        void Take(ReadOnlySpan<PhraseStarts.Start> starts, bool? isName, SuggestionMatch match)
        {
            var end = found.Count + most;
            foreach (var start in starts)
            {
                if (found.Count == end)
                {
                    return;
                }

                var doc = segment.Doc(start);
                if ((isName is null || isName == (start.Offset == 0)) && (live is null || live.Get(doc)) && taken.Add(doc))
                {
                    var key = DocValue.Read(reader, doc, IndexSchema.Id).Utf8ToString();
                    found.Add(new Candidate(new Suggestion(DocValue.Read(reader, doc, IndexSchema.Title).Utf8ToString(), match, null, new ArticleId(key), 1), 0, segment.Starts.Text(start), key));
                }
            }
        }
    }

    private static int Compare((SuggestionMatch Match, Synonym Wording) a, (SuggestionMatch Match, Synonym Wording) b)
    {
        var order = a.Match != b.Match ? a.Match.CompareTo(b.Match)
            : (a.Wording.Kind != SynonymKind.Preferred).CompareTo(b.Wording.Kind != SynonymKind.Preferred) is var preferred and not 0 ? preferred
            : a.Wording.Text.Length.CompareTo(b.Wording.Text.Length);
        return order != 0 ? order : string.CompareOrdinal(a.Wording.Text, b.Wording.Text);
    }

    private static int Compare(Candidate a, Candidate b)
    {
        var (one, other) = (a.Suggestion, b.Suggestion);
        var order = one.Match != other.Match ? one.Match.CompareTo(other.Match)
            : a.Group != b.Group ? a.Group.CompareTo(b.Group)
            : one.Articles != other.Articles ? other.Articles.CompareTo(one.Articles)
            : a.Length.CompareTo(b.Length);
        order = order != 0 ? order : string.CompareOrdinal(a.Text, b.Text);
        return order != 0 ? order : string.CompareOrdinal(a.Key, b.Key);
    }

    /// <param name="Suggestion">The suggestion.</param>
    /// <param name="Length">What decides first among equal ones.</param>
    /// <param name="Text">What decides next.</param>
    /// <param name="Key">What decides last.</param>
    private readonly record struct Candidate(Suggestion Suggestion, int Length, string Text, string Key)
    {
        public int Group => Suggestion.Article is not null ? 1 : Suggestion.Articles > 0 ? 0 : 2;
    }
}
