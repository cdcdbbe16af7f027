using Spectre.Console.Rendering;

namespace GutKnowledge.Cli.Rendering;

/// <summary>Everything that is laid out passes here on its way to the terminal: the sequences that the layout makes itself go on, and what is not shown is taken out of texts (<see cref="SafeText"/>).</summary>
/// <remarks>Also where the output goes to a file: files are shown on terminals later, and the same command should give the same characters.</remarks>
internal sealed class SafeRendering : IRenderHook
{
    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) => renderables.Select(renderable => new Safe(renderable));

    private sealed class Safe(IRenderable renderable) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => renderable.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
            renderable.Render(options, maxWidth).Select(segment => segment.IsControlCode || segment.IsLineBreak ? segment : new Segment(SafeText.Lines(segment.Text), segment.Style, segment.Link));
    }
}
