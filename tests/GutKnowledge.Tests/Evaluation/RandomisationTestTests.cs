using GutKnowledge.Evaluation;

namespace GutKnowledge.Tests.Evaluation;

public sealed class RandomisationTestTests
{
    [Fact]
    public void Runs_that_are_the_same_differ_by_chance() => RandomisationTest.P([0, 0, 0, 0]).Should().Be(1);

    [Fact]
    public void Differences_that_make_up_for_each_other_are_chance() => RandomisationTest.P([0.25, -0.25]).Should().Be(1);

    // Of the eight ways to put signs before 0.1, 0.2, 0.3, only +++ and --- give a sum as far from 0 as 0.6.
    [Fact]
    public void Few_questions_cannot_show_much() => RandomisationTest.P([0.1, 0.2, 0.3]).Should().BeApproximately(2.0 / 8, 0.02);

    // -0.1, 0.2, 0.3 add up to 0.4: as far are 0.6 (+++), 0.4 (-++) and the two with all signs turned.
    [Fact]
    public void Sums_that_are_as_large_count_too() => RandomisationTest.P([-0.1, 0.2, 0.3]).Should().BeApproximately(4.0 / 8, 0.02);

    // Two of 2^80 ways give a sum as large: only the order as seen, which always counts, does.
    [Fact]
    public void A_clear_difference_has_a_small_p() =>
        RandomisationTest.P([.. Enumerable.Repeat(0.2, 80)]).Should().Be(1.0 / (RandomisationTest.Permutations + 1));

    [Fact]
    public void The_p_does_not_depend_on_which_run_comes_first_and_is_the_same_every_time()
    {
        List<double> differences = [0.1, 0.3, -0.2, 0.15, 0.05, -0.1, 0.4];

        var p = RandomisationTest.P(differences);

        p.Should().BeInRange(0.05, 0.5).And.Be(RandomisationTest.P(differences)).And.Be(RandomisationTest.P([.. differences.Select(difference => -difference)]));
    }

    [Fact]
    public void Questions_without_a_difference_change_nothing() => RandomisationTest.P([0.1, 0, 0.3, 0, -0.2]).Should().Be(RandomisationTest.P([0.1, 0.3, -0.2]));
}
