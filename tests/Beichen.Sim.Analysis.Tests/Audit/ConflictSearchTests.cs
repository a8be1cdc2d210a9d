using Beichen.Sim.Analysis.Audit;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Audit;

public sealed class ConflictSearchTests
{
    private static readonly PlanLimit[] Limits =
    [
        Limit("x-at-most-1", false),
        Limit("y-at-most-2", false),
        Limit("z-at-most-3", false),
        Limit("all-together", false),
        Limit("sum-at-least-9", true),
        Limit("z-at-least-4", true),
    ];

    [Fact]
    public void The_smallest_conflicting_set_is_found()
    {
        // z ≤ 3 against z ≥ 4 is smaller than x + y + z ≥ 9 against three bounds; all may be 10.
        IReadOnlyList<int> found = ConflictSearch.Smallest(Programme(9, 4, 10), Limits);
        Assert.Equal("z-at-most-3 z-at-least-4", string.Join(' ', found.Select(index => Limits[index].Id)));
    }

    [Fact]
    public void Without_any_one_of_the_set_the_others_hold()
    {
        LinearProgramme programme = Programme(9, 1);
        IReadOnlyList<int> found = ConflictSearch.Smallest(programme, Limits);
        Assert.Equal("all-together sum-at-least-9", string.Join(' ', found.Select(index => Limits[index].Id)));
        foreach (int dropped in found) Assert.True(programme.IsFeasible(index => index != dropped && found.Contains(index)));
    }

    [Fact]
    public void Limits_that_hold_together_have_no_conflict() => Assert.Empty(ConflictSearch.Smallest(Programme(5, 2.5), Limits));

    [Fact]
    public void The_most_of_an_expression_is_its_bound()
    {
        LinearProgramme programme = Programme(0, 0);
        Assert.Equal(5, programme.Most(_ => true, Sum()) ?? double.NaN, 9);
        Assert.Equal(6, programme.Most(limit => limit != 3, Sum()) ?? double.NaN, 9);
        Assert.Equal(7, programme.Most(_ => true, Sum().PlusConstant(2)) ?? double.NaN, 9);
        Assert.Throws<InvalidOperationException>(() => programme.Most(_ => false, Sum()));
    }

    private static LinearProgramme Programme(double sum, double z, double all = 5)
    {
        var programme = new LinearProgramme();
        for (int i = 0; i < 3; i++)
        {
            int variable = programme.Variable($"{(char)('x' + i)}");
            programme.AtMost(i, new Linear().Plus(variable), i + 1);
        }

        programme.AtMost(3, Sum(), all);
        programme.AtLeast(4, Sum(), sum);
        programme.AtLeast(5, new Linear().Plus(2), z);
        return programme;
    }

    private static Linear Sum() => new Linear().Plus(0).Plus(1).Plus(2);

    private static PlanLimit Limit(string id, bool isTarget) => new(id, isTarget, new Bilingual(id, id));
}
