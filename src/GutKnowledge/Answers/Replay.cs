using System.Globalization;
using GutKnowledge.Articles;
using GutKnowledge.Text;

namespace GutKnowledge.Answers;

/// <summary>A question of a receipt, asked again.</summary>
/// <param name="Answer">The answer now.</param>
/// <param name="IsSame">Whether it is the same to the last byte of its JSON.</param>
/// <param name="Differences">What of the answer differs, as sentences; empty when it is the same.</param>
/// <param name="Circumstances">What it was made with differently, as sentences: version, data, options, changed articles. An answer may be the same all the same.</param>
public sealed record Replay(Answer Answer, bool IsSame, IReadOnlyList<string> Differences, IReadOnlyList<string> Circumstances)
{
    internal static Replay Of(Receipt before, Answer answer, Func<ArticleId, Article?> find)
    {
        var now = answer.Receipt!;
        var isSame = before.AnswerSha256 == now.AnswerSha256;
        return new Replay(answer, isSame, isSame ? [] : new Comparison(before, now, find).Differences(), Changed(before.Origin, now.Origin));
    }

    private static List<string> Changed(ReceiptOrigin before, ReceiptOrigin now)
    {
        var changed = new List<string>();
        Compare("The library", before.Library, now.Library);
        CompareHash("The data of the library differ.", before.Data, now.Data);
        CompareHash("The vocabulary differs.", before.Vocabulary, now.Vocabulary);
        CompareHash("The index was made with another version, vocabulary or options.", before.Index, now.Index);
        Compare("The number of changes of the articles", Number(before.Generation), Number(now.Generation));
        Compare("The latent space", before.LatentSpace ? "on" : "off", now.LatentSpace ? "on" : "off");
        CompareHash("The catalogue of publications differs.", before.Catalog, now.Catalog);
        Compare("The list of retractions", before.Retractions ?? "none", now.Retractions ?? "none");
        return changed;

        void Compare(string what, string old, string present) => CompareHash($"{what} was {old} and is {present}.", old, present);

        void CompareHash(string sentence, string? old, string? present)
        {
            if (old != present)
            {
                changed.Add(sentence);
            }
        }
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Comparison(Receipt before, Receipt now, Func<ArticleId, Article?> find)
    {
        private readonly List<string> found = [];

        public List<string> Differences()
        {
            Compare("The outcome", before.Outcome.ToString(), now.Outcome.ToString());
            Compare("The number of articles found", Number(before.Total), Number(now.Total));
            CompareNotices();
            CompareOrder();
            foreach (var article in before.Articles)
            {
                CompareArticle(article, now.Articles.FirstOrDefault(other => other.Id == article.Id));
            }

            if (found.Count == 0)
            {
                found.Add("Something else differs: what was understood, how a score is explained, or what is said of cited works.");
            }

            return found;
        }

        private void Compare(string what, string old, string present)
        {
            if (old != present)
            {
                found.Add($"{what} was {old} and is {present}.");
            }
        }

        private void CompareNotices()
        {
            found.AddRange(before.Notices.Except(now.Notices).Select(id => $"The notice {id} was raised and is not any more."));
            found.AddRange(now.Notices.Except(before.Notices).Select(id => $"The notice {id} is new."));
        }

        // An article that is new or gone moves all below it, which is not worth a line for each of them.
        private void CompareOrder()
        {
            found.AddRange(now.Articles.Select((article, i) => (article.Id, Place: i + 1)).Where(article => before.Articles.All(other => other.Id != article.Id)).Select(article => $"Article \"{article.Id}\" is new, in place {Number(article.Place)}."));
            var (old, present) = (Common(before, now), Common(now, before));
            found.AddRange(old.Select((id, i) => (id, Before: i, Now: present.IndexOf(id))).Where(place => place.Before != place.Now).Select(place =>
                $"Article \"{place.id}\" was number {Number(place.Before + 1)} and is number {Number(place.Now + 1)} of those in both answers."));
        }

        private static List<ArticleId> Common(Receipt one, Receipt other) => [.. one.Articles.Select(article => article.Id).Where(id => other.Articles.Any(article => article.Id == id))];

        private void CompareArticle(ReceiptArticle old, ReceiptArticle? present)
        {
            if (find(old.Id) is not { } article)
            {
                found.Add($"Article \"{old.Id}\" is gone.");
                return;
            }

            foreach (var sentence in old.Evidence.Concat(old.Against).Where(sentence => !Stands(sentence, article.Text)))
            {
                found.Add($"Article \"{old.Id}\" was changed: another text stands at {sentence.Span}.");
            }

            if (present is null)
            {
                found.Add($"Article \"{old.Id}\" is there, but not in the answer any more.");
                return;
            }

            CompareSentences(old, present, article => article.Evidence, "evidence");
            CompareSentences(old, present, article => article.Against, "against");
            Compare($"The score of article \"{old.Id}\"", Score(old), Score(present));
        }

        private void CompareSentences(ReceiptArticle old, ReceiptArticle present, Func<ReceiptArticle, IReadOnlyList<ReceiptSentence>> of, string role)
        {
            var (gone, added) = (of(old).Except(of(present)).ToList(), of(present).Except(of(old)).ToList());
            found.AddRange(gone.Select(sentence => $"The sentence at {sentence.Span} of article \"{old.Id}\" is not shown any more ({role})."));
            found.AddRange(added.Select(sentence => $"The sentence at {sentence.Span} of article \"{old.Id}\" is new ({role})."));
            if (gone.Count == 0 && added.Count == 0 && !of(old).SequenceEqual(of(present)))
            {
                found.Add($"The sentences of article \"{old.Id}\" have another order ({role}).");
            }
        }

        private static string Score(ReceiptArticle article) => article.Score.ToString("R", CultureInfo.InvariantCulture);

        private static bool Stands(ReceiptSentence sentence, string text) =>
            sentence.Span.Start >= 0 && sentence.Span.Length >= 0 && sentence.Span.Start <= text.Length - sentence.Span.Length && Sha256.Of(sentence.Span.In(text)) == sentence.Sha256;
    }
}
