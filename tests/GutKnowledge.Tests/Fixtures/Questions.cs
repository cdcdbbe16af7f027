namespace GutKnowledge.Tests.Fixtures;

/// <summary>Questions as people ask them, for tests that must hold for any.</summary>
internal static class Questions
{
    public static IReadOnlyList<string> Many { get; } =
    [
        "bloating", "bloated after meals, no fever", "what causes leaky gut", "is leaky gut real", "what helps with constipation", "symptoms of coeliac disease", "tests for coeliac disease", "why am i so gassy",
        "do probiotics work", "stress and ibs", "does stress make reflux worse", "antibiotics and diarrhoea", "nsaids stomach ulcer", "fibre", "akkermansia", "human milk oligosaccharides", "cranberry", "sibo breath test",
        "my son has tummy ache", "i used to have heartburn", "no vomiting, no diarrhoea", "blood in stool and weight loss", "ibuprofen", "brain fog and fatigue", "joint pain", "zonulin", "kefir", "type 1 diabetes",
        "inflammatory bowel disease", "what should i eat for a leaky gut", "lining", "microbiome", "abdominal pain", "anaemia", "short-chain fatty acids", "prebiotics", "vitamin d", "xyzzy",
    ];
}
