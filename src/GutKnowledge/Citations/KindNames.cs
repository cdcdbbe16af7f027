namespace GutKnowledge.Citations;

/// <summary>The kinds of publication by the names that the file forms have for them. The first name of each is the one that is written.</summary>
internal static class KindNames
{
    // CSL 1.0.2 (docs.citationstyles.org, appendix III); BibTeX's standard entry types and those of biblatex; RIS as Reference Manager specified it.
    private static readonly (PublicationKind Kind, string[] Csl, string[] BibTex, string[] Ris)[] Names =
    [
        (PublicationKind.Article, ["article-journal", "journal-article", "article-magazine", "article-newspaper", "review"], ["article", "periodical"], ["JOUR", "EJOUR", "JFULL", "MGZN", "NEWS", "INPR"]),
        (PublicationKind.Book, ["book", "monograph", "edited-book", "reference-book"], ["book", "booklet", "collection", "mvbook", "proceedings"], ["BOOK", "EBOOK", "EDBOOK"]),
        (PublicationKind.Chapter, ["chapter", "book-chapter", "entry", "entry-encyclopedia"], ["incollection", "inbook", "inreference"], ["CHAP", "ECHAP", "ENCYC"]),
        (PublicationKind.ConferencePaper, ["paper-conference", "proceedings-article"], ["inproceedings", "conference"], ["CPAPER", "CONF"]),
        (PublicationKind.Thesis, ["thesis", "dissertation"], ["phdthesis", "mastersthesis", "thesis"], ["THES"]),
        (PublicationKind.Report, ["report"], ["techreport", "report"], ["RPRT", "GOVDOC", "STAND"]),
        (PublicationKind.WebPage, ["webpage", "post-weblog", "post"], ["online", "electronic", "www"], ["ELEC", "BLOG", "ICOMM"]),
        (PublicationKind.Preprint, ["article", "posted-content", "manuscript"], ["unpublished"], ["UNPB"]),
        (PublicationKind.Other, ["document"], ["misc"], ["GEN"]),
    ];

    private static readonly Dictionary<string, PublicationKind> ByCsl = By(row => row.Csl);
    private static readonly Dictionary<string, PublicationKind> ByBibTex = By(row => row.BibTex);
    private static readonly Dictionary<string, PublicationKind> ByRis = By(row => row.Ris);

    public static PublicationKind OfCsl(string? name) => ByCsl.GetValueOrDefault(name ?? string.Empty);

    public static PublicationKind OfBibTex(string name) => ByBibTex.GetValueOrDefault(name);

    public static PublicationKind OfRis(string name) => ByRis.GetValueOrDefault(name);

    public static string Csl(PublicationKind kind) => Row(kind).Csl[0];

    public static string BibTex(PublicationKind kind) => Row(kind).BibTex[0];

    public static string Ris(PublicationKind kind) => Row(kind).Ris[0];

    private static (PublicationKind Kind, string[] Csl, string[] BibTex, string[] Ris) Row(PublicationKind kind) => Array.Find(Names, row => row.Kind == kind);

    private static Dictionary<string, PublicationKind> By(Func<(PublicationKind Kind, string[] Csl, string[] BibTex, string[] Ris), string[]> names) =>
        Names.SelectMany(row => names(row).Select(name => (name, row.Kind))).ToDictionary(pair => pair.name, pair => pair.Kind, StringComparer.OrdinalIgnoreCase);
}
