using System.Globalization;
using System.Text;
using GutKnowledge.Annotation;
using GutKnowledge.Citations;

namespace GutKnowledge.Answers;

/// <summary>Answers as Markdown. What comes from an article or a question is escaped, so that it cannot become markup.</summary>
internal static class AnswerMarkdown
{
    // Also what begins an entity, and what underlines a heading.
    private const string Special = "\\`*_{}[]()<>#+-!|~&=";

    public static string Write(Answer answer)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Escape(answer.Question)).Append("\n\n");
        foreach (var notice in answer.Notices)
        {
            text.Append("> **").Append(Escape(notice.Message)).Append("**\n>\n");
        }

        if (answer.Notices.Count > 0)
        {
            text.Append("> *Sources differ in their thresholds, and a clinician has not reviewed these notices.*\n\n");
        }

        AppendUnderstood(text, answer);
        text.Append(answer is { Outcome: Outcome.NoArticle, Filter: not null } ? "No article that passes the filter speaks of it." : Sentence(answer.Outcome)).Append("\n\n");
        // Where no article was found at all, the reason says so already.
        foreach (var missing in answer.Nearest.Where(missing => missing.Nearest is not null || answer.Outcome != Outcome.NoArticle))
        {
            text.Append("No article speaks of **").Append(Escape(missing.Asked.Name)).Append("**.");
            text.Append(missing.Nearest is { } nearest ? $" The nearest that has any: {Escape(nearest.Name)} ({missing.Articles.ToString(CultureInfo.InvariantCulture)})." : string.Empty).Append("\n\n");
        }

        foreach (var dispute in answer.Disputes)
        {
            text.Append("**Disputed:** ").Append(Escape(dispute.Concept.Name)).Append(" - \"").Append(Escape(dispute.Sentence)).Append("\"\n\n");
        }

        foreach (var contradiction in answer.Contradictions)
        {
            AppendContradiction(text, contradiction);
        }

        foreach (var article in answer.Articles)
        {
            AppendArticle(text, article);
        }

        return text.Append("*Articles and their sentences, word for word. No diagnosis; a cited work was not read.*\n").ToString();
    }

    private static void AppendContradiction(StringBuilder text, Contradiction contradiction)
    {
        text.Append("**Articles disagree** on ").Append(Escape(contradiction.Subject.Name)).Append(" and ").Append(Escape(contradiction.Object.Name)).Append(":\n\n");
        foreach (var side in new[] { contradiction.Says, contradiction.Opposes })
        {
            text.Append("- \"").Append(side.LeadIn is { } leadIn ? Escape(leadIn.Text) + " " : string.Empty).Append(Escape(side.Sentence)).Append("\" (").Append(Escape(side.Article.Value)).Append(")\n");
        }

        text.Append('\n');
    }

    private static void AppendUnderstood(StringBuilder text, Answer answer)
    {
        if (answer.Understood.Count == 0)
        {
            return;
        }

        var parts = answer.Understood.Select(mention =>
            string.Join(" / ", mention.Concepts.Select(c => Escape(c.Name))) + (mention.Assertion.Status == AssertionStatus.Present ? string.Empty : " (" + Status(mention.Assertion.Status) + ")"));
        text.Append("Understood: ").AppendJoin(", ", parts).Append("\n\n");
    }

    private static void AppendArticle(StringBuilder text, ArticleAnswer article)
    {
        text.Append("## ");
        text.Append(Uri.TryCreate(article.Article.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? $"[{Escape(article.Article.Title)}](<{address.AbsoluteUri}>)" : Escape(article.Article.Title));
        text.Append("\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{(article.Article.Published is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ", " : string.Empty)}score {article.Score:0.00}: {Escape(article.Explanation.Reason)}\n\n");
        foreach (var evidence in article.Evidence)
        {
            AppendEvidence(text, evidence, string.Empty);
        }

        foreach (var evidence in article.Against)
        {
            AppendEvidence(text, evidence, "**Against:** ");
        }
    }

    private static void AppendEvidence(StringBuilder text, Evidence evidence, string label)
    {
        text.Append("- ").Append(label).Append('"').Append(string.Join("\n  ", evidence.Sentence.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Escape))).Append("\"  \n  ");
        text.Append(Words(evidence.Wording)).Append(", ").Append(Words(evidence.Kind)).Append(", ").Append(Words(evidence.Support)).Append('\n');
        foreach (var (citation, reference) in evidence.Citations.SelectMany(c => c.References.Select(r => (Citation: c, Reference: r))).DistinctBy(x => x.Reference.Text))
        {
            text.Append("  - ").Append(reference.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}\\. ") : Escape(citation.Marker) + " ");
            text.Append(citation.IsInferred ? "(inferred) " : string.Empty).Append(Escape(reference.Text));
            text.Append(reference.Retraction is { } retraction ? " **" + Retraction(retraction) + "**" : string.Empty).Append('\n');
        }

        if (evidence.Caveat is { } caveat)
        {
            text.Append("  - But: \"").Append(Escape(caveat.Text)).Append("\"\n");
        }

        text.Append('\n');
    }

    private static string Sentence(Outcome outcome) => outcome switch
    {
        Outcome.Answered => "These articles speak of it.",
        Outcome.OnlyWeakEvidence => "These articles touch on it, but none of their sentences states anything of what was asked.",
        Outcome.NoArticle => "The question was understood, but no article speaks of it.",
        Outcome.EverythingDenied => "Everything in the question is denied, so there is nothing to look up.",
        _ => "The question was not understood.",
    };

    private static string Retraction(RetractionFinding finding) =>
        Words(finding.Status)
        + (finding.Date is { } day ? string.Create(CultureInfo.InvariantCulture, $" {day:yyyy-MM-dd}") : string.Empty)
        + (finding.FoundBy == RetractionKey.Title ? ", found by title, year and author" : string.Empty)
        + (finding.ListUpTo is { } end ? string.Create(CultureInfo.InvariantCulture, $" (list up to {end:yyyy-MM-dd})") : string.Empty);

    private static string Status(AssertionStatus status) => status switch
    {
        AssertionStatus.Absent => "not present",
        AssertionStatus.Past => "in the past",
        AssertionStatus.OtherPerson => "another person",
        AssertionStatus.Hypothetical => "supposed",
        AssertionStatus.Uncertain => "possible",
        _ => "present",
    };

    private static string Words<T>(T value)
        where T : struct, Enum
    {
        var words = new StringBuilder();
        foreach (var c in value.ToString())
        {
            words.Append(char.IsUpper(c) && words.Length > 0 ? " " : string.Empty).Append(char.ToLowerInvariant(c));
        }

        return value switch
        {
            ClaimKind.None => "no tie stated",
            Support.None => "cites nothing",
            _ => words.ToString(),
        };
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            // "1." at the start of a line begins a list.
            if (Special.Contains(c, StringComparison.Ordinal) || (c == '.' && IsNumber(escaped)))
            {
                escaped.Append('\\');
            }

            // A line of its own could begin a heading, a list or a table.
            if (char.IsWhiteSpace(c) || !char.IsControl(c))
            {
                escaped.Append(char.IsWhiteSpace(c) ? ' ' : c);
            }
        }

        return escaped.ToString();
    }

    private static bool IsNumber(StringBuilder text)
    {
        const int longest = 9;
        for (var i = 0; i < text.Length; i++)
        {
            if (i == longest || !char.IsAsciiDigit(text[i]))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
