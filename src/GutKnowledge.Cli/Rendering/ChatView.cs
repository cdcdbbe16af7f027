using System.Globalization;
using GutKnowledge.Annotation;
using GutKnowledge.Answers;
using Spectre.Console;

namespace GutKnowledge.Cli.Rendering;

/// <summary>A turn of a conversation for people: warning signs, how it was taken, what is known, numbered sentences, the next question.</summary>
internal sealed class ChatView(IAnsiConsole output)
{
    private const string Commands = "/sources shows all sentences with what they cite, /why what is known and how articles were chosen, /forget begins anew, /quit ends.";
    private const int MostOfArticle = 2;

    public void WriteGreeting(bool isTyped)
    {
        if (isTyped)
        {
            WriteLine("Say what you feel, in your own words. You get sentences of articles, no diagnosis.", Palette.Plain);
            WriteCommands();
        }
    }

    public void WriteCommands() => WriteLine(Commands, Palette.Quiet);

    public void Write(Conversation talk)
    {
        var answer = talk.Answer;
        NoticeView.Write(output, answer.Notices);
        foreach (var remark in talk.Remarks)
        {
            WriteLine(SafeText.Line(remark.Text), Palette.Careful);
        }

        UnderstoodView.Write(output, answer.Understood);
        if (Words.OfTalk(answer.Outcome) is { } reason)
        {
            WriteLine(reason, Palette.Plain);
        }

        var asked = answer.Understood.Where(mention => mention.Assertion.Status != AssertionStatus.Absent).Select(mention => SafeText.Line(mention.Text)).ToList();
        var numbered = answer.Numbered.ToLookup(said => said.Article.Id);
        foreach (var found in answer.Articles)
        {
            WriteArticle(found, numbered[found.Article.Id], AskedWords.Of(found.Covered, asked));
        }

        if (talk.Next is { } next)
        {
            WriteLine(SafeText.Line(next.Text), Palette.Title);
        }
    }

    /// <summary>All sentences with their numbers and what they cite.</summary>
    public void WriteSources(Answer answer)
    {
        foreach (var said in answer.Numbered)
        {
            WriteSentence(said, AskedWords.Of([], []));
            WriteLine("      " + SafeText.Line(said.Article.Title), Palette.Quiet);
            foreach (var reference in said.Evidence.Citations.SelectMany(citation => citation.References).DistinctBy(reference => reference.Text))
            {
                ReferenceView.Write(output, 6, Glyphs.For(output).Bullet, new ShownReference(
                    reference.Text, reference.Match, Words.Of(reference.Match, reference.Publication, reference.DifferingFields, reference.Candidates),
                    reference.Retraction is { } found ? new ShownRetraction(found.Status, Words.Of(found.Status, found.Date, found.FoundBy, found.ListUpTo)) : null,
                    reference.Design, reference.Url, string.Empty, string.Empty));
            }
        }

        if (answer.Numbered.Count == 0)
        {
            WriteLine("There are no sentences yet.", Palette.Plain);
        }
    }

    /// <summary>What is known, by the turn that said it, and why each article is there.</summary>
    public void WriteWhy(Conversation talk)
    {
        foreach (var known in talk.Known)
        {
            var names = string.Join(" or ", known.Mention.Concepts.Select(concept => concept.Name.ToLowerInvariant()));
            var person = known.Person is null ? string.Empty : $", {known.Person}";
            WriteLine(SafeText.Line(string.Create(CultureInfo.InvariantCulture, $"{names}: {Words.Of(known.Mention.Assertion.Status)}{person} (\"{known.Mention.Text}\", {known.Turn})")), Palette.Plain);
        }

        foreach (var found in talk.Answer.Articles)
        {
            WriteLine(SafeText.Line(string.Create(CultureInfo.InvariantCulture, $"{found.Score:0.00}  {found.Article.Title}: {found.Explanation.Reason}")), Palette.Plain);
        }

        if (talk.Known.Count == 0)
        {
            WriteLine("Nothing is known yet.", Palette.Plain);
        }
    }

    private void WriteArticle(ArticleAnswer found, IEnumerable<NumberedEvidence> numbered, AskedWords asked)
    {
        var link = SafeLink.To(found.Article.Url);
        output.Write(Hanging.Indent(0, new Paragraph().Append(SafeText.Line(found.Article.Title), Palette.Title, link)));
        if (link is not null && !output.Profile.Capabilities.Links)
        {
            WriteLine("  " + link.Url, Palette.Quiet);
        }

        foreach (var said in numbered.Where(said => !said.IsAgainst).Take(MostOfArticle).Concat(numbered.Where(said => said.IsAgainst).Take(1)))
        {
            WriteSentence(said, asked);
        }

        output.WriteLine();
    }

    // The number is the link: a reader clicks what a reply cites.
    private void WriteSentence(NumberedEvidence said, AskedWords asked)
    {
        var label = string.Create(CultureInfo.InvariantCulture, $"[{said.Number}]");
        var indent = new string(' ', label.Length + 3);
        var sentence = said.Evidence.LeadIn is { } leadIn ? leadIn.Text + "\n" + said.Evidence.Sentence : said.Evidence.Sentence;
        var lines = SafeText.Lines(sentence).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var i = 0; i < lines.Length; i++)
        {
            if (i == 0)
            {
                var paragraph = new Paragraph().Append(label, Palette.Asked, SafeLink.To(said.Article.Url)).Append(said.IsAgainst ? " Against: " : " ", Palette.Careful);
                output.Write(new Hanging("  ", indent, Palette.Quiet, asked.Mark(paragraph, lines[i])));
            }
            else
            {
                output.Write(new Hanging(indent + Glyphs.For(output).Bullet, indent + "  ", Palette.Quiet, asked.Mark(lines[i])));
            }
        }
    }

    private void WriteLine(string text, Style style) => output.Write(Hanging.Indent(0, new Paragraph(text, style)));
}
