namespace GutKnowledge.Tests.Fixtures;

/// <summary>Compares a text with a committed file. With the environment variable <c>GUT_APPROVE=1</c> the file is rewritten instead.</summary>
internal static class Approval
{
    public static bool IsApproving => Environment.GetEnvironmentVariable("GUT_APPROVE") == "1";

    public static void Check(string file, string actual)
    {
        var normal = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (IsApproving)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, normal);
            return;
        }

        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : string.Empty;
        if (approved == normal)
        {
            return;
        }

        var before = approved.Split('\n').ToHashSet();
        var now = normal.Split('\n').ToHashSet();
        var changes = before.Except(now).Select(line => "- " + line).Concat(now.Except(before).Select(line => "+ " + line)).Take(20).ToList();
        Assert.Fail($"{file} is not what the code gives now. If the change is wanted, run the tests again with the environment variable GUT_APPROVE=1, which rewrites the file, and commit it.\n{string.Join('\n', changes)}");
    }
}
