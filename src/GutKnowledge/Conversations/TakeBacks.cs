using GutKnowledge.Text;

namespace GutKnowledge.Conversations;

/// <summary>What a cue takes back.</summary>
internal enum TakeBack
{
    /// <summary>Nothing; it only looks like a cue.</summary>
    Nothing,

    /// <summary>Nothing, but a cue may stand behind it.</summary>
    Lead,

    /// <summary>What was said last.</summary>
    Turn,

    /// <summary>What was said last, where something else is named in its place.</summary>
    Correction,

    /// <summary>What is named behind it.</summary>
    Named,
}

/// <summary>Finds where somebody takes back what they said (<c>data/cues/take-backs.tsv</c>).</summary>
internal static class TakeBacks
{
    private static readonly CueList<TakeBack> Cues = new("cues/take-backs.tsv", row => row.Enum<TakeBack>("what"));

    /// <summary>The cues that begin a clause, apart from what may stand before them.</summary>
    public static IReadOnlyList<Cue<TakeBack>> Find(TokenList tokens)
    {
        var found = new List<Cue<TakeBack>>();
        var clause = 0;
        foreach (var cue in Cues.Find(tokens))
        {
            var begins = cue.Start == clause || tokens[cue.Start].Break != TokenBreak.None;
            if (!begins)
            {
                continue;
            }

            if (cue.Value == TakeBack.Lead)
            {
                clause = cue.End;
            }
            else if (cue.Value is not TakeBack.Nothing)
            {
                found.Add(cue);
            }
        }

        return found;
    }

    /// <summary>Index behind the last word of what a cue takes back by name: up to the next comma.</summary>
    public static int EndOf(Cue<TakeBack> cue, TokenList tokens)
    {
        var end = cue.End;
        while (end < tokens.Count && (end == cue.End || tokens[end].Break == TokenBreak.None))
        {
            end++;
        }

        return end;
    }
}
