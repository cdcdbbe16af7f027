using GutKnowledge.Articles;

namespace GutKnowledge.Indexing;

/// <summary>
/// Which source gave which article, and in which of its imports last. Articles of a store that was made before there were sources have none until one gives them again, so none of them is ever called gone.
/// </summary>
/// <param name="file">The store's connection.</param>
internal sealed class SourceNotes(StoreConnection file)
{
    /// <summary>The number of the next import of a source.</summary>
    public long NextRun(string source) => file.Do(() => (long)file.Scalar("SELECT coalesce(max(run), 0) + 1 FROM sources WHERE source = $source", ("$source", source))!);

    /// <summary>Notes that the source gave these articles.</summary>
    public void Note(string source, long run, IEnumerable<ArticleId> ids) => file.Change(() =>
        ids.Sum(id => file.Execute(
            "INSERT INTO sources (source, id, run) VALUES ($source, $id, $run) ON CONFLICT (source, id) DO UPDATE SET run = excluded.run", ("$source", source), ("$id", id.Value), ("$run", run))));

    /// <summary>Articles that the source gave before this import and not in it, in order of their keys.</summary>
    public IReadOnlyList<ArticleId> GoneFrom(string source, long run) => file.Do(() =>
        Ids("SELECT id FROM sources WHERE source = $source AND run < $run AND id IN (SELECT id FROM articles) ORDER BY id", source, run));

    /// <summary>Of these, those that no other source gives.</summary>
    public IReadOnlyList<ArticleId> OrphansOf(string source, long run) => file.Do(() => Ids(
        "SELECT id FROM sources WHERE source = $source AND run < $run AND id IN (SELECT id FROM articles) AND id NOT IN (SELECT id FROM sources WHERE source <> $source) ORDER BY id", source, run));

    /// <summary>Forgets that the source gave what it did not give in this import.</summary>
    public void Forget(string source, long run) =>
        file.Change(() => file.Execute("DELETE FROM sources WHERE source = $source AND run < $run", ("$source", source), ("$run", run)));

    private List<ArticleId> Ids(string sql, string source, long run) => file.Rows(sql, row => new ArticleId(row.GetString(0)), ("$source", source), ("$run", run));
}
