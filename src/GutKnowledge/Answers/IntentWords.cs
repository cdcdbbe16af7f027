using GutKnowledge.Search;
using GutKnowledge.Text;

namespace GutKnowledge.Answers;

/// <summary>The words of <c>data/cues/intent-words.tsv</c>, by family: a sentence with one of them is likelier to say what a question with that intent wants to know.</summary>
internal static class IntentWords
{
    private static readonly Lazy<ILookup<QuestionIntent, int>> Families = new(() => DataTable.Embedded("cues/intent-words.tsv").Rows
        .SelectMany(row => row.Filled("words").Split(' ').Select(word => (Intent: row.Enum<QuestionIntent>("intent"), Family: FamilyNumber.OfFamily(WordFamilies.OfLay(WordForm.Fold(word))))))
        .ToLookup(x => x.Intent, x => x.Family));

    /// <summary>The numbers of their families; one may come more than once.</summary>
    public static IEnumerable<int> Of(IEnumerable<QuestionIntent> intents) => intents.SelectMany(intent => Families.Value[intent]);
}
