using GutKnowledge.Search;

namespace GutKnowledge.Answers;

/// <summary>
/// The units of an article in the order in which they answer a question. What few units of the article name, and words that stand in few of them, count more.
/// The arrays are kept from article to article. For one thread at a time.
/// </summary>
internal sealed class UnitRanking
{
    // What a sentence goes on about is said less surely than what it names.
    private const double GoingOn = 0.8;
    private const double LeastToName = 0.8;

    // For each sentence and asked thing, the weight of the best concept that it speaks of as present, and with those of its claims.
    private double[] present = [];
    private double[] named = [];
    private bool[] denies = [];
    private bool[] claimsAnswer = [];

    // For each unit.
    private double[] wordShare = [];
    private bool[] hasAnsweringWord = [];
    private double?[] ranks = [];

    // For each asked thing, word of the question, or family of the article.
    private double[] groupWeights = [];
    private double[] wordWeights = [];
    private QuestionWords.Role?[] roles = [];

    private int groups;
    private int units;

    /// <summary>Ranks the units of another article.</summary>
    /// <param name="directory">What its sentences name and claim.</param>
    /// <param name="textLength">How many characters its text has.</param>
    /// <param name="asked">What is asked.</param>
    public void Rank(EvidenceDirectory directory, int textLength, Asked asked)
    {
        (groups, units) = (asked.Groups, directory.Units.Length);
        Name(directory, asked);
        WeighGroups(directory);
        CountWords(directory, asked.Words);
        var isTopic = asked.HasAny(directory.TitleConcepts);
        Clear(ref ranks, units);
        for (var unit = 0; unit < units; unit++)
        {
            ranks[unit] = UnitRank.Of(Features(directory, unit, isTopic, textLength, asked));
        }
    }

    /// <summary>The best unit that was not taken yet, the earlier one of two that are as good; null when no other is bound to the question.</summary>
    public int? TakeBest()
    {
        var best = -1;
        for (var unit = 0; unit < units; unit++)
        {
            if (ranks[unit] is { } rank && (best < 0 || rank > ranks[best]))
            {
                best = unit;
            }
        }

        if (best < 0)
        {
            return null;
        }

        ranks[best] = null;
        return best;
    }

    private UnitFeatures Features(EvidenceDirectory directory, int unit, bool isTopic, int textLength, Asked asked)
    {
        var entry = directory.Units[unit];
        var (mentioned, isNamed) = (0.0, false);
        var before = entry.Marks.HasFlag(UnitMarks.PointsBack) ? entry.First - 1 : -1;
        for (var group = 0; group < groups; group++)
        {
            var best = Best(entry, group);
            isNamed |= best > 0;
            mentioned += groupWeights[group] * Math.Max(best, before < 0 ? 0 : GoingOn * present[(before * groups) + group]);
        }

        var (isDenied, answersByClaim) = (false, false);
        for (var sentence = entry.First; sentence < entry.First + entry.Count; sentence++)
        {
            isDenied |= denies[sentence];
            answersByClaim |= claimsAnswer[sentence];
        }

        return new UnitFeatures(
            mentioned,
            isDenied && !isNamed,
            Headed(entry.Heading),
            isTopic,
            wordShare[unit],
            hasAnsweringWord[unit],
            answersByClaim,
            entry.Marks.HasFlag(UnitMarks.Cited),
            entry.Marks.HasFlag(UnitMarks.Hedged),
            entry.Marks.HasFlag(UnitMarks.Advice),
            asked.IsAdviceWanted,
            (double)entry.Start / textLength);
    }

    private double Best(in UnitEntry unit, int group)
    {
        var best = 0.0;
        for (var sentence = unit.First; sentence < unit.First + unit.Count; sentence++)
        {
            best = Math.Max(best, named[(sentence * groups) + group]);
        }

        return best;
    }

    private double Headed(int heading)
    {
        var sum = 0.0;
        for (var group = 0; heading >= 0 && group < groups; group++)
        {
            sum += present[(heading * groups) + group];
        }

        return groups == 0 ? 0 : sum / groups;
    }

    private void Name(EvidenceDirectory directory, Asked asked)
    {
        Clear(ref present, directory.Sentences * groups);
        Clear(ref named, directory.Sentences * groups);
        Clear(ref denies, directory.Sentences);
        Clear(ref claimsAnswer, directory.Sentences);
        var (last, isAsked) = (-1, false);
        foreach (var (concept, sentence, how) in directory.Namings)
        {
            (last, isAsked) = (concept, concept == last ? isAsked : asked.Has(concept));
            if (!isAsked)
            {
                continue;
            }

            if (how is Naming.Present or Naming.Claimed)
            {
                asked.Raise(concept, named.AsSpan(sentence * groups, groups));
            }

            if (how == Naming.Present)
            {
                asked.Raise(concept, present.AsSpan(sentence * groups, groups));
            }

            denies[sentence] |= how == Naming.Denied;
        }

        foreach (var claim in directory.Claims)
        {
            claimsAnswer[claim.Sentence] |= asked.IsAnsweredBy(claim);
        }
    }

    private void WeighGroups(EvidenceDirectory directory)
    {
        Clear(ref groupWeights, groups);
        for (var group = 0; group < groups; group++)
        {
            var having = 0;
            foreach (var unit in directory.Units)
            {
                having += Best(unit, group) >= LeastToName ? 1 : 0;
            }

            groupWeights[group] = Rarity(Math.Max(1, having));
        }
    }

    private void CountWords(EvidenceDirectory directory, QuestionWords words)
    {
        Clear(ref wordShare, units);
        Clear(ref hasAnsweringWord, units);
        Clear(ref wordWeights, words.Count);
        Clear(ref roles, directory.Families.Length);
        for (var family = 0; family < directory.Families.Length; family++)
        {
            roles[family] = words.Of(directory.Families[family]);
        }

        foreach (var unit in directory.Units)
        {
            foreach (var family in unit.Words)
            {
                if (roles[family] is { Number: >= 0 } role)
                {
                    wordWeights[role.Number]++;
                }
            }
        }

        var all = 0.0;
        for (var word = 0; word < words.Count; word++)
        {
            wordWeights[word] = Rarity((int)wordWeights[word]);
            all += wordWeights[word];
        }

        for (var unit = 0; unit < units; unit++)
        {
            foreach (var family in directory.Units[unit].Words)
            {
                if (roles[family] is { } role)
                {
                    hasAnsweringWord[unit] |= role.Answers;
                    wordShare[unit] += role.Number >= 0 ? wordWeights[role.Number] : 0;
                }
            }

            wordShare[unit] = all > 0 ? wordShare[unit] / all : 0;
        }
    }

    private double Rarity(int having) => having == 0 ? 0 : Math.Log(1 + ((double)units / having));

    private static void Clear<T>(ref T[] array, int count)
    {
        if (array.Length < count)
        {
            array = new T[Math.Max(count, 2 * array.Length)];
        }

        array.AsSpan(0, count).Clear();
    }
}
