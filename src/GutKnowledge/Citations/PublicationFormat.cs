namespace GutKnowledge.Citations;

/// <summary>The forms of files of publications.</summary>
public enum PublicationFormat
{
    /// <summary>CSL-JSON, https://docs.citationstyles.org/.</summary>
    CslJson,

    /// <summary>BibTeX, with the fields of biblatex.</summary>
    BibTex,

    /// <summary>RIS, as Reference Manager, EndNote, Zotero and PubMed's partners write it.</summary>
    Ris,
}
