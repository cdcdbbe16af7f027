using GutKnowledge.Articles;

namespace GutKnowledge.Indexing;

/// <summary>What the articles of a store were read from, packed, one row for each article that has an original.</summary>
/// <param name="file">The store's connection.</param>
internal sealed class Originals(StoreConnection file)
{
    /// <summary>The original of an article; null when none is kept.</summary>
    /// <exception cref="InvalidDataException">It is damaged; the message names the file and the article.</exception>
    public ArticleOriginal? Find(ArticleId id) => file.Do(() =>
    {
        if (Row(id.Value) is not { } found)
        {
            return null;
        }

        try
        {
            return new ArticleOriginal(found.MediaType, found.Row.Bytes());
        }
        catch (InvalidDataException e)
        {
            throw new InvalidDataException($"{file.Name}: the original of article '{id}' is damaged: {e.Message} {StoreFailure.Advice}", e);
        }
    });

    /// <summary>Keeps the original of an article that is being put: a new one always, since an article may read the same though its page was altered; none at all where another article takes the place of the one it belonged to.</summary>
    public void Put(ArticleId id, ArticleOriginal? original, PutResult result)
    {
        if (original is null)
        {
            if (result == PutResult.Replaced)
            {
                Remove(id);
            }

            return;
        }

        var content = original.Content.Span;
        if (result != PutResult.Added && Row(id.Value) is { } known && known.MediaType == original.MediaType && known.Row.Holds(content))
        {
            return;
        }

        var row = StoredRow.Of(id.Value, content);
        file.Execute(
            "INSERT OR REPLACE INTO originals (id, media_type, content, checksum) VALUES ($id, $type, $content, $checksum)",
            ("$id", id.Value),
            ("$type", original.MediaType),
            ("$content", row.Packed),
            ("$checksum", row.Checksum!.Value));
    }

    public void Remove(ArticleId id) => file.Execute("DELETE FROM originals WHERE id = $id", ("$id", id.Value));

    private (string MediaType, StoredRow Row)? Row(string id)
    {
        var found = file.Rows("SELECT media_type, content, checksum FROM originals WHERE id = $id", row => (row.GetValue(0) as string ?? "?", new StoredRow(id, row.GetValue(1) as byte[] ?? [], row.GetValue(2) as long? ?? 0)), ("$id", id));
        return found is [var only] ? only : null;
    }
}
