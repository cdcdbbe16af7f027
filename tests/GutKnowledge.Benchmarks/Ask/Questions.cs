namespace GutKnowledge.Benchmarks.Ask;

/// <summary>The questions that are always asked: of one and of many symptoms, denied ones, misspelt ones, and of words that nobody knows.</summary>
internal static class Questions
{
    /// <summary>What people mean by most of them: the first is a symptom of every third generated article.</summary>
    public static readonly string[] All =
    [
        "bloating",
        "bloated after meals, no fever",
        "I have bloating, constipation and fatigue",
        "bloating, headache, diarrhoea, nausea, heartburn, tummy ache and brain fog",
        "what causes diarrhoea?",
        "what helps with constipation",
        "does stress make heartburn worse?",
        "no bloating, no diarrhoea",
        "no fever but stomach cramps and vomiting since yesterday",
        "my son has tummy ache and no appetite",
        "blood in my poo and weight loss",
        "is leaky gut real?",
        "how is SIBO diagnosed",
        "probiotics for IBS",
        "symptoms of coeliac disease",
        "diarhoea after antibiotcs",
        "small group of people over time",
        "wine cellar insurance",
        "when should I see a doctor about acid reflux",
        "I used to have migraines, now I am always tired, gassy and my belly swells up after bread and milk",
    ];
}
