using System.Text;

namespace GutKnowledge.Cli.Rendering;

/// <summary>Everything that is not laid out passes here: messages, help, JSON and Markdown. What is not shown is taken out (<see cref="SafeText"/>).</summary>
internal sealed class SafeWriter(TextWriter inner) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(SafeText.Lines(value.ToString()));

    public override void Write(string? value) => inner.Write(SafeText.Lines(value ?? string.Empty));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Flush() => inner.Flush();
}
