using System.Numerics;
using System.Text;

namespace GutKnowledge.Text;

/// <summary>A text in UTF-8 of which any span of characters is read without decoding the rest. It keeps the bytes it is given.</summary>
internal sealed class Utf8Text
{
    /// <summary>How many characters lie between two places that are known.</summary>
    private const int Step = 128;

    private readonly byte[] bytes;
    private readonly int start;
    private readonly int size;
    private readonly int[] steps;

    /// <param name="bytes">An array that has the text.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="size">How many bytes it has.</param>
    /// <param name="length">How many characters (UTF-16) it has.</param>
    /// <param name="steps">What <see cref="Steps"/> gave for it.</param>
    public Utf8Text(byte[] bytes, int start, int size, int length, int[] steps)
    {
        (this.bytes, this.start, this.size, this.steps) = (bytes, start, size, steps);
        Length = length;
    }

    /// <summary>How many characters (UTF-16) it has.</summary>
    public int Length { get; }

    /// <summary>The characters of a span that lies within the text and cuts no character in two.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span lies outside of the text.</exception>
    public string this[TextSpan span]
    {
        get
        {
            if (span.Start < 0 || span.Length < 0 || span.End > Length)
            {
                throw new ArgumentOutOfRangeException(nameof(span));
            }

            var from = ByteOf(span.Start);
            return Encoding.UTF8.GetString(bytes, from, ByteOf(span.End) - from);
        }
    }

    public override string ToString() => Encoding.UTF8.GetString(bytes, start, size);

    /// <summary>For every hundred-and-twenty-eighth character how many bytes lie before it, doubled, and one more where it is the second half of a pair and the first half is meant. None for a text in which every character is one byte.</summary>
    public static int[] Steps(string text)
    {
        if (Ascii.IsValid(text))
        {
            return [];
        }

        var places = new int[(text.Length / Step) + 1];
        var (before, from) = (0, 0);
        for (var step = 1; step < places.Length; step++)
        {
            var character = step * Step;
            var isSecondHalf = character < text.Length && char.IsLowSurrogate(text[character]) && char.IsHighSurrogate(text[character - 1]);
            var to = isSecondHalf ? character - 1 : character;
            before += Encoding.UTF8.GetByteCount(text.AsSpan(from, to - from));
            from = to;
            places[step] = (before * 2) + (isSecondHalf ? 1 : 0);
        }

        return places;
    }

    private int ByteOf(int character)
    {
        if (steps.Length == 0)
        {
            return start + character;
        }

        var step = character / Step;
        var at = start + (steps[step] / 2);
        for (var passed = (step * Step) - (steps[step] & 1); passed < character;)
        {
            var lead = bytes[at];
            passed += lead >= 0xF0 ? 2 : 1;
            at += lead < 0x80 ? 1 : BitOperations.LeadingZeroCount((uint)(byte)~lead) - 24;
        }

        return at;
    }
}
