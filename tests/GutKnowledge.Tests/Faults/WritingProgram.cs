using System.Globalization;

namespace GutKnowledge.Tests.Faults;

/// <summary>
/// A process that makes changes to a folder and says of each when it is acknowledged. Arguments: the folder, the seed of the <see cref="ChangeScript"/>, the first change, how many, whether pieces of words are indexed.
/// Every line ends with a full stop, so that one that was cut off is no line.
/// </summary>
internal static class WritingProgram
{
    public const string Verb = "--write-until-killed";
    public const string Started = "started.";
    public const string Opened = "opened.";
    public const string Closing = "closing.";
    public const string Closed = "closed.";
    public const string Done = "done ";

    public static int Run(string[] args)
    {
        var numbers = Array.ConvertAll(args[1..4], text => int.Parse(text, CultureInfo.InvariantCulture));
        var script = new ChangeScript(numbers[0]);
        Console.WriteLine(Started);
        var knowledge = KnowledgeBase.Open(args[0], new KnowledgeBaseOptions { WordPieces = bool.Parse(args[4]) });
        Console.WriteLine(Opened);
        for (var number = numbers[1]; number < numbers[1] + numbers[2]; number++)
        {
            script.At(number).ApplyTo(knowledge);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Done}{number}."));
        }

        Console.WriteLine(Closing);
        knowledge.Dispose();
        Console.WriteLine(Closed);
        return 0;
    }
}
