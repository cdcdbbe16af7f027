using GutKnowledge.Text;

namespace GutKnowledge.Annotation;

/// <summary>Behind which commas of a sentence a list goes on, so that what is said of its first part is said of the next ("no fever, vomiting or rash").</summary>
/// <param name="tokens">The words of the sentence.</param>
/// <param name="begins">At which of them a cue begins.</param>
/// <param name="named">Which of them belong to mentions.</param>
internal sealed class CommaLists(IReadOnlyList<Token> tokens, bool[] begins, bool[] named)
{
    private const int LongestPart = 5;

    /// <summary>For each word whether a list goes on behind the comma before it.</summary>
    /// <param name="isJoinedByAnd">Whether "and" joins a list too; not where something is denied, since "no fever, cramps and nausea" says what is there.</param>
    /// <param name="needsNoJoin">Whether bare names are a list without a joining word; not in a question where something is denied, since "no fever, cramps" says there what is there.</param>
    public bool[] GoOn(bool isJoinedByAnd, bool needsNoJoin)
    {
        var goesOn = new bool[tokens.Count];
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            goesOn[i] = tokens[i].Break == TokenBreak.Comma && GoesOn(goesOn, i, isJoinedByAnd, needsNoJoin);
        }

        return goesOn;
    }

    // Behind the comma come only short parts, and one of them is joined, or they are bare names up to the end ("no murmurs, rubs."). From the next comma on it is known already.
    private bool GoesOn(bool[] goesOn, int comma, bool isJoinedByAnd, bool needsNoJoin)
    {
        if (tokens[comma].Form == "with")
        {
            return false;
        }

        var isName = needsNoJoin;
        for (var i = comma; i < tokens.Count && i <= comma + LongestPart; i++)
        {
            var isOr = tokens[i].Form is "or" or "nor";
            var isNextComma = i > comma && tokens[i].Break == TokenBreak.Comma;

            // "A history of ulcers, gout, who": the name between commas is the last of the list.
            if (isNextComma && isJoinedByAnd && isName)
            {
                return true;
            }

            if (i > comma && tokens[i].Break == TokenBreak.Clause)
            {
                return needsNoJoin && (isName || i == comma + 1);
            }

            if (begins[i] && !isOr)
            {
                return false;
            }

            var isJoin = isOr || isJoinedByAnd && tokens[i].Form == "and";
            if (isNextComma)
            {
                return isJoin || goesOn[i];
            }

            if (isJoin)
            {
                return i < comma + LongestPart;
            }

            isName = isName && named[i];
        }

        return needsNoJoin && comma + LongestPart >= tokens.Count && (isName || tokens.Count == comma + 1);
    }
}
