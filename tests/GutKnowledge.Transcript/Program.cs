using System.Globalization;
using System.Text;
using GutKnowledge;
using GutKnowledge.Import;
using GutKnowledge.Tests.Determinism;

// Writes what a knowledge base of the given sources says, in the given culture and the machine's time zone: transcript CULTURE FILE SOURCE...
// The last line on the console says what is really so, so that nobody compares what is the same by mistake.
var (culture, file, sources) = (new CultureInfo(args[0]), args[1], args[2..]);
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;

using var knowledge = KnowledgeBase.InMemory();
using var latent = KnowledgeBase.InMemory(new KnowledgeBaseOptions { LatentSpace = true });
var lines = new List<string>();
foreach (var source in ArticleSource.OfAll(sources))
{
    await foreach (var item in source.ReadAsync())
    {
        lines.Add($"read {item.Error ?? Transcript.Json(item.Article)}");
        if (item.Article is { } article)
        {
            knowledge.Add(article);
        }
    }
}

latent.AddRange(knowledge.Articles);
lines.AddRange(Transcript.Of(knowledge, every: 2));
lines.AddRange(Transcript.Of(latent, every: 5));
await File.WriteAllLinesAsync(file, lines, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

Console.WriteLine(string.Join(' ', typeof(KnowledgeBase).Assembly.GetCustomAttributesData().Single(a => a.AttributeType.Name == "TargetFrameworkAttribute").ConstructorArguments[0].Value, "i".ToUpper(culture), new DateTime(2020, 6, 1).ToString("yyyy", culture), TimeZoneInfo.Local.BaseUtcOffset.TotalHours.ToString(CultureInfo.InvariantCulture)));
