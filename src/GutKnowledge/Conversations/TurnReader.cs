using GutKnowledge.Annotation;
using GutKnowledge.Concepts;
using GutKnowledge.Search;
using GutKnowledge.Text;

namespace GutKnowledge.Conversations;

/// <summary>Reads what was said at once. Thread-safe.</summary>
internal sealed class TurnReader(QuestionParser questions, Vocabulary vocabulary)
{
    /// <summary>Reads a turn.</summary>
    /// <param name="text">The words.</param>
    /// <param name="asked">The question that was put before; null for none.</param>
    public Turn Read(string text, FollowUp? asked)
    {
        var tokens = Tokenizer.Tokenize(text);
        var concept = asked is null ? null : vocabulary.Find(asked.Concept.Id);
        var (reply, replySpan) = concept is null ? (Reply.None, default) : Replies.Find(tokens, MentionPlaces.Of(tokens, questions.Parse(text).Mentions));
        var takeBacks = TakeBacks.Find(tokens);
        if (takeBacks.Any(cue => cue.Value is TakeBack.Turn or TakeBack.Correction))
        {
            // "No, scratch that" answers nothing.
            reply = Reply.None;
        }

        List<TextSpan> talk = [.. takeBacks.Select(cue => cue.Span)];
        if (reply != Reply.None)
        {
            talk.Add(replySpan);
        }

        var parsed = questions.Parse(Without(text, talk));
        var takenBack = new HashSet<Mention>(parsed.Mentions.Where(mention => takeBacks.Any(cue => cue.Value == TakeBack.Named && IsNamedBehind(cue, tokens, mention))));

        // Who names what was asked for says more of it than a yes or a no.
        if (concept is not null && parsed.Mentions.Any(mention => mention.Concepts.Contains(concept.Id)))
        {
            reply = Reply.None;
        }

        var line = reply == Reply.None ? text : asked!.Text + " " + text;
        var offset = line.Length - text.Length;
        var mentions = parsed.Mentions.Where(mention => !takenBack.Contains(mention)).Select(mention => Shift(mention, offset)).ToList();
        if (reply is Reply.Yes or Reply.Sometimes or Reply.No)
        {
            mentions.Insert(0, Answered(asked!, concept!.Id, reply, text, replySpan, offset));
        }

        return new Turn
        {
            Text = text,
            Asked = asked,
            Reply = reply,
            Line = line,
            Mentions = mentions,
            TakenBack = [.. takenBack.Select(mention => Shift(mention, offset))],
            TakesBackTurn = takeBacks.Any(cue => cue.Value == TakeBack.Turn) || takeBacks.Any(cue => cue.Value == TakeBack.Correction) && mentions.Count > 0,
            Talk = [.. talk.Select(span => span.Shift(offset))],
            Persons = [.. PersonCues.Find(text, tokens).Select(cue => cue with { Span = cue.Span.Shift(offset) })],
            Intents = parsed.Intents,
            FreeText = parsed.FreeText,
        };
    }

    private static Mention Answered(FollowUp asked, ConceptId concept, Reply reply, string text, TextSpan replySpan, int offset) => new(
        asked.Span,
        asked.Span.In(asked.Text),
        [concept],
        SynonymKind.Preferred,
        reply == Reply.No ? new Assertion(AssertionStatus.Absent, replySpan.In(text), replySpan.Shift(offset)) : Assertion.Present);

    private static bool IsNamedBehind(Cue<TakeBack> cue, TokenList tokens, Mention mention)
    {
        var (start, _) = tokens.Words(mention.Span);
        return start >= cue.End && start < TakeBacks.EndOf(cue, tokens);
    }

    // Blanks keep every span where it is.
    private static string Without(string text, List<TextSpan> spans)
    {
        var left = text.ToCharArray();
        foreach (var span in spans)
        {
            left.AsSpan(span.Start, span.Length).Fill(' ');
        }

        return new string(left);
    }

    private static Mention Shift(Mention mention, int offset) => offset == 0 ? mention : mention with
    {
        Span = mention.Span.Shift(offset),
        Assertion = mention.Assertion with { CueSpan = mention.Assertion.CueSpan?.Shift(offset) },
    };
}
