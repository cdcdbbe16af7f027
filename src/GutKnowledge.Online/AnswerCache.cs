using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace GutKnowledge.Online;

/// <summary>Answers that were given, by what was asked; empty where the source knew nothing. In memory, and in a folder where one is given.</summary>
internal sealed class AnswerCache(string? folder)
{
    private readonly ConcurrentDictionary<string, string> answers = new(StringComparer.Ordinal);

    public string? Get(string asked)
    {
        if (answers.TryGetValue(asked, out var known))
        {
            return known;
        }

        return folder is not null && File.Exists(Path(asked)) ? answers[asked] = File.ReadAllText(Path(asked)) : null;
    }

    public void Put(string asked, string answer)
    {
        answers[asked] = answer;
        if (folder is null)
        {
            return;
        }

        // Moved when it is whole: a run that is killed leaves no half answer.
        Directory.CreateDirectory(folder);
        var whole = Path(asked);
        var part = $"{whole}.{Guid.NewGuid():N}";
        File.WriteAllText(part, answer);
        File.Move(part, whole, overwrite: true);
    }

    private string Path(string asked) => System.IO.Path.Combine(folder!, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(asked))) + ".json");
}
