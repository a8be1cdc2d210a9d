using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Runs;
using Beichen.Sim.Results.Scores;
using Xunit;

namespace Beichen.Sim.Acceptance.Tests.Delays;

/// <summary>Later projects, in the same draws: nothing that they carry may gain by it.</summary>
public sealed class LateProjectTests(LateProjectTests.Runs runs) : IClassFixture<LateProjectTests.Runs>
{
    private const int Draws = 4096;

    public static TheoryData<TargetMeasure, int, int> Pairs()
    {
        var pairs = new TheoryData<TargetMeasure, int, int>();
        foreach (TargetMeasure measure in new[] { TargetMeasure.GdpGrowth, TargetMeasure.InvestmentGrowth })
        {
            for (int sooner = 0; sooner < Runs.Names.Length - 1; sooner++) pairs.Add(measure, sooner, sooner + 1);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Later_projects_never_raise_the_chance(TargetMeasure measure, int sooner, int later)
    {
        double before = Probability(sooner, measure);
        double after = Probability(later, measure);
        Assert.True(before >= after, $"{measure}: {Runs.Names[sooner]} {before}, {Runs.Names[later]} {after}");
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Later_projects_lower_the_outcome_in_most_draws(TargetMeasure measure, int sooner, int later)
    {
        double[] before = Outcome(sooner, measure);
        double[] after = Outcome(later, measure);
        double[] loss = [.. before.Zip(after, (x, y) => x - y).Order()];
        Assert.True(loss[Draws / 2] > 0, $"{measure}: median loss {loss[Draws / 2]} from {Runs.Names[sooner]} to {Runs.Names[later]}");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Later_projects_raise_investment_in_no_draw(int sooner)
    {
        double[] before = Outcome(sooner, TargetMeasure.InvestmentGrowth), after = Outcome(sooner + 1, TargetMeasure.InvestmentGrowth);
        int[] otherwise = [.. Enumerable.Range(0, Draws).Where(draw => after[draw] > before[draw])];
        Assert.True(otherwise.Length == 0, string.Join(", ", otherwise.Select(draw => $"draw {draw}: {before[draw]:0.0000} {after[draw]:0.0000}")));
    }

    [Fact]
    public void A_whole_year_of_slip_puts_investment_out_of_reach() => Assert.True(Probability(Runs.Names.Length - 1, TargetMeasure.InvestmentGrowth) < 0.05);

    private double Probability(int run, TargetMeasure measure) =>
        runs.All[run].Summary.Targets.Single(target => target.Id == Target(run, measure).Id).Probability
            ?? throw new InvalidOperationException($"{measure} is unscored");

    private double[] Outcome(int run, TargetMeasure measure) =>
        District.Column(runs.All[run].Frames, EntityKind.District, Target(run, measure).Id, "Outcome", runs.All[run].Frames.Quarters - 1);

    private TargetParameters Target(int run, TargetMeasure measure) => runs.All[run].Frames.Plan.Targets.Single(target => target.Measure == measure);

    /// <summary>The runs, soonest first; read only.</summary>
    public sealed class Runs
    {
        public static readonly string[] Names = ["projects-on-time", "baseline", "projects-slip-1q", "projects-slip-2q", "slip of four quarters"];

        public IReadOnlyList<(RunFrames Frames, RunSummary Summary)> All { get; } = [.. Names.Select(name =>
        {
            DistrictPlan plan = name.Contains(' ', StringComparison.Ordinal)
                ? District.BaselineWith("levers:\n  - {lever: project-slip, on: all, value: 4}")
                : District.Plan(name);
            RunFrames frames = District.Run(plan, Draws);
            return (frames, RunScoring.Score(frames));
        })];
    }
}
