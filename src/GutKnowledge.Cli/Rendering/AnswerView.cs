using System.Globalization;
using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using GutKnowledge.Citations;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>An answer for people, in the order in which it matters: warning signs, what was understood, what has no article, what is disputed, where articles disagree, the articles.</summary>
internal static class AnswerView
{
    public static void Write(IAnsiConsole output, Answer answer)
    {
        NoticeView.Write(output, answer.Notices);
        UnderstoodView.Write(output, answer.Understood);
        if ((answer is { Outcome: Outcome.NoArticle, Filter: not null } ? "No article that passes the filter speaks of it." : Words.Of(answer.Outcome)) is { } reason)
        {
            output.Write(Hanging.Indent(0, new Paragraph(reason)));
            if (answer.Articles.Count > 0)
            {
                output.WriteLine();
            }
        }

        // Where no article was found at all, the reason says so already.
        foreach (var missing in answer.Nearest.Where(missing => missing.Nearest is not null || answer.Outcome != Outcome.NoArticle))
        {
            WriteNearest(output, missing);
        }

        foreach (var dispute in answer.Disputes)
        {
            WriteDispute(output, dispute);
        }

        ContradictionView.Write(output, answer.Contradictions);
        var asked = answer.Understood.Where(mention => mention.Assertion.Status != AssertionStatus.Absent).Select(mention => SafeText.Line(mention.Text)).ToList();
        for (var i = 0; i < answer.Articles.Count; i++)
        {
            WriteArticle(output, i + 1, answer.Articles[i], asked);
        }

        WriteClosing(output, answer);
    }

    private static void WriteNearest(IAnsiConsole output, NearestConcept missing)
    {
        var nearest = missing.Nearest is { } concept ? $" The nearest that has any: {SafeText.Line(concept.Name.ToLowerInvariant())} ({Words.Count(missing.Articles, "article")})." : string.Empty;
        output.Write(Hanging.Indent(0, new Paragraph($"No article speaks of {SafeText.Line(missing.Asked.Name.ToLowerInvariant())}.{nearest}")));
        output.WriteLine();
    }

    private static void WriteDispute(IAnsiConsole output, Dispute dispute)
    {
        output.Write(Hanging.Indent(0, new Paragraph().Append("Disputed: ", Palette.Careful).Append(SafeText.Line(dispute.Concept.Name.ToLowerInvariant()))));
        EvidenceView.WriteQuote(output, 2, dispute.Sentence, AskedWords.Of([dispute.Concept], []));
        output.Write(Hanging.Indent(2, new Paragraph(SafeText.Line(dispute.Article.Value), Palette.Quiet)));
        output.WriteLine();
    }

    private static void WriteArticle(IAnsiConsole output, int number, ArticleAnswer found, List<string> asked)
    {
        var article = found.Article;
        var link = SafeLink.To(article.Url);
        var title = new Paragraph().Append(SafeText.Line(article.Title), Palette.Title, link);
        if (article.Published is { } day)
        {
            title.Append("  " + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Palette.Quiet);
        }

        var label = number.ToString(CultureInfo.InvariantCulture) + "  ";
        output.Write(new Hanging(label, new string(' ', label.Length), Palette.Quiet, title));
        if (link is not null && !output.Profile.Capabilities.Links)
        {
            output.Write(Hanging.Indent(label.Length, new Paragraph(link.Url, Palette.Quiet)));
        }

        var score = string.Create(CultureInfo.InvariantCulture, $"{Glyphs.For(output).Meter(found.Score)} {found.Score:0.00}  ");
        output.Write(Hanging.Indent(label.Length, new Paragraph().Append(score, Palette.Good).Append(SafeText.Line(found.Explanation.Reason), Palette.Quiet)));
        output.WriteLine();
        var evidence = new EvidenceView(output, AskedWords.Of(found.Covered, asked));
        foreach (var sentence in found.Evidence)
        {
            evidence.Write(sentence, isAgainst: false);
        }

        foreach (var sentence in found.Against)
        {
            evidence.Write(sentence, isAgainst: true);
        }
    }

    private static void WriteClosing(IAnsiConsole output, Answer answer)
    {
        if (answer.Articles.Count == 0)
        {
            return;
        }

        var left = answer.Total - answer.Articles.Count;
        var more = left > 0 ? $"{Words.Count(left, "more article")} with a larger --take. " : string.Empty;
        var isMarked = answer.Articles.SelectMany(article => article.Evidence.Concat(article.Against)).SelectMany(evidence => evidence.Citations).SelectMany(citation => citation.References).Any(reference => reference.Match == MatchStatus.Exact);
        var mark = isMarked ? Glyphs.For(output).Check + " stands behind works that are in the catalogue. " : string.Empty;
        output.Write(Hanging.Indent(0, new Paragraph(more + mark + "Articles and their sentences, word for word. No diagnosis; the cited works were not read.", Palette.Quiet)));
    }
}
