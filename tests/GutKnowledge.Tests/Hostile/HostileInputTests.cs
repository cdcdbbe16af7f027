using System.Globalization;

namespace GutKnowledge.Tests.Hostile;

/// <summary>
/// Whatever a reader is given, it gives a value or one of its documented exceptions with the source in it, and takes no more memory than its input can account for.
/// The long run counts its cases by <c>GUT_HOSTILE_CASES</c> (a million when it is not set) and begins at <c>GUT_HOSTILE_SEED</c>.
/// </summary>
public sealed class HostileInputTests(ITestOutputHelper output)
{
    private const int FewCases = 3_000;

    public static TheoryData<string> Targets => [.. HostileTargets.All.Select(target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Damaged_input_is_read_or_refused_by_name(string name) => Check(name, FewCases, seed: 1);

    [Theory(Explicit = true)]
    [Trait("Run", "Long")]
    [MemberData(nameof(Targets))]
    public void A_million_damaged_inputs_are_read_or_refused_by_name(string name) => Check(name, Number("GUT_HOSTILE_CASES", 1_000_000), (uint)Number("GUT_HOSTILE_SEED", 2));

    [Theory]
    [MemberData(nameof(Targets))]
    public void Valid_input_is_read(string name)
    {
        var target = HostileTargets.Of(name);

        target.Seeds.Should().NotBeEmpty().And.AllSatisfy(seed => target.Read(seed));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void What_was_stumbled_over_once_is_not_again(string name)
    {
        var target = HostileTargets.Of(name);

        foreach (var line in HostileTargets.Kept(name))
        {
            target.Fault(ReadableBytes.Read(line)).Should().BeNull("{0}", line.Length > 200 ? line[..200] : line);
        }
    }

    [Fact]
    public void Bytes_are_read_back_as_they_were_written()
    {
        byte[] every = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];

        ReadableBytes.Read(ReadableBytes.Write(every)).Should().Equal(every);
        ReadableBytes.Read(@"a\{3:<\n}b").Should().Equal("a<\n<\n<\nb"u8.ToArray());
    }

    private void Check(string name, int ofAll, uint seed)
    {
        var target = HostileTargets.Of(name);
        var cases = HostileTargets.CasesOf(name, ofAll);
        foreach (var valid in target.Seeds)
        {
            // What is made once is not the input's to account for.
            target.Fault(valid);
        }

        var run = new HostileRun(target);
        run.Check(cases, seed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {cases} cases, the slowest {run.Slowest.TotalMilliseconds:0} ms"));
        run.Faults.Select(fault => ReadableBytes.Write(fault.Input) + "\n" + fault.Fault).Should().BeEmpty("each is a line for Hostile/Seeds/{0}.txt", name);
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
