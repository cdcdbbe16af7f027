using System.Text;
using GutKnowledge.Import;

namespace GutKnowledge.Tests.Import;

/// <summary>Sources read to their end.</summary>
internal static class Reading
{
    public static Task<(List<SourceItem> Items, SourceExtent Extent)> Of(string text, SourceOptions? options = null) => Of(Encoding.UTF8.GetBytes(text), options);

    /// <summary>Bytes without a name, as they come on standard input.</summary>
    public static Task<(List<SourceItem> Items, SourceExtent Extent)> Of(byte[] bytes, SourceOptions? options = null) =>
        From("-", new SourceOptions { StandardInput = () => new MemoryStream(bytes), Site = options?.Site });

    public static async Task<(List<SourceItem> Items, SourceExtent Extent)> From(string given, SourceOptions? options = null)
    {
        var source = ArticleSource.Of(given, options);
        var items = new List<SourceItem>();
        await foreach (var item in source.ReadAsync(TestContext.Current.CancellationToken))
        {
            items.Add(item);
        }

        return (items, source.Extent);
    }
}
