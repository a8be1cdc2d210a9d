using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Variants;
using Xunit;

namespace Beichen.Sim.Plans.Tests.Variants;

/// <summary>
/// A compiled plan that is levered again, for all draws or in each, against the plan compiled from the files with the same settings: every
/// published column of every actor and quarter, and so every digest, has the same bits.
/// </summary>
public sealed class LeverPathsTests(LeverFiles files) : IClassFixture<LeverFiles>
{
    private const int Quarters = 5;
    private const int Mixes = 200;
    private static readonly Scenario Pushed = Scenario.Open(Path.Combine(Repository.Scenarios, "combined-push.yaml"), new Quarter(2022, 1).Plus(Quarters - 1));
    private static readonly CompiledPlan Compiled = Pushed.Plan;

    public static TheoryData<string, int> Levers => new(LeverRules.All.SelectMany(rule => (int[])[1, 4, 8], (rule, width) => (rule.Id, width)));

    [Theory]
    [MemberData(nameof(Levers))]
    public void A_lever_set_on_a_compiled_plan_gives_the_bits_of_the_plan_compiled_with_it(string lever, int width)
    {
        foreach (LeverChoice choice in Choices(lever))
        {
            ulong[][] expected = PublishedBits.Of(Plan(choice), width, 0, Tile.Draws), found = PublishedBits.Of(Levered(choice), width, 0, Tile.Draws);
            for (int draw = 0; draw < Tile.Draws; draw++) PublishedBits.AssertSame(expected[draw], found[draw], $"{choice}, draw {draw}");
        }
    }

    [Theory]
    [MemberData(nameof(Levers))]
    public void A_lever_set_in_each_draw_gives_each_draw_the_bits_of_the_plan_compiled_with_its_setting(string lever, int width)
    {
        LeverText text = Text(lever);
        double[] settings = [text.Low, text.High, text.Low + (0.4 * (text.High - text.Low))];
        double[] byDraw = [.. Enumerable.Range(0, 2 * Tile.Draws).Select(draw => settings[draw % settings.Length])];
        IReadOnlyList<string> on = Compiled.Seeds.Everywhere(text);
        ulong[][] found = PublishedBits.Of(Compiled.ByDraw(new LeverColumn(lever, on, byDraw)).Plan, width, 0, byDraw.Length);
        for (int s = 0; s < settings.Length; s++)
        {
            ulong[][] expected = PublishedBits.Of(Plan(new LeverChoice(lever, on, settings[s])), width, 0, byDraw.Length);
            for (int draw = s; draw < byDraw.Length; draw += settings.Length)
                PublishedBits.AssertSame(expected[draw], found[draw], $"{lever} at {settings[s]}, draw {draw}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    public void Two_hundred_random_mixes_of_levers_targets_and_windows_give_the_bits_of_the_plans_compiled_with_them(int width)
    {
        var random = new Random(14);
        for (int mix = 0; mix < Mixes; mix++)
        {
            LeverChoice[] choices = [.. LeverRules.All.Where(_ => random.Next(3) == 0).SelectMany(rule => Choices(rule.Id, random))];
            ulong[][] expected = PublishedBits.Of(Plan(choices), width, Tile.Draws * mix, Tile.Draws),
                found = PublishedBits.Of(Levered(choices), width, Tile.Draws * mix, Tile.Draws);
            for (int draw = 0; draw < Tile.Draws; draw++)
                PublishedBits.AssertSame(expected[draw], found[draw], $"mix {mix}, {string.Join<LeverChoice>(", ", choices)}, draw {draw}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    public void Two_hundred_random_mixes_a_draw_each_give_the_bits_of_the_plans_compiled_with_them(int width)
    {
        int draws = (Mixes + Tile.Draws - 1) / Tile.Draws * Tile.Draws;
        var random = new Random(16);
        LeverColumn[] columns = [.. LeverRules.All.Select(rule =>
        {
            LeverText text = Text(rule.Id);
            (Quarter? from, Quarter? to) = Window(rule, random);
            double[] byDraw = [.. Enumerable.Range(0, draws)
                .Select(_ => random.Next(2) == 0 ? text.Default : text.Low + (random.NextDouble() * (text.High - text.Low)))];
            return new LeverColumn(rule.Id, Compiled.Seeds.Everywhere(text), byDraw, from, to);
        })];
        ulong[][] found = PublishedBits.Of(Compiled.ByDraw(columns).Plan, width, 0, draws);
        for (int draw = 0; draw < draws; draw++)
        {
            LeverChoice[] choices = [.. columns.Select(column => new LeverChoice(column.Lever, column.On, column.ByDraw[draw], column.From, column.To))];
            int first = draw / Tile.Draws * Tile.Draws;
            PublishedBits.AssertSame(PublishedBits.Of(Plan(choices), width, first, Tile.Draws)[draw - first], found[draw], $"draw {draw}");
        }
    }

    // What is released to a park that is not short of it moves no number.
    [Fact]
    public void Every_lever_moves_some_number_of_the_run_unless_no_park_is_short_of_what_it_releases()
    {
        string[] idle = [.. LeverRules.All.Select(rule => rule.Id)
            .Where(lever => Bits(lever, Text(lever).Low).AsSpan().SequenceEqual(Bits(lever, Text(lever).High)))];
        Assert.Empty(idle.Except([LeverRules.ParkLand.Id, LeverRules.ParkFloorArea.Id, LeverRules.ParkPower.Id], StringComparer.Ordinal));
        DistrictPlan floor = Levered(new LeverChoice(LeverRules.ParkFloorArea.Id, [Compiled.Plan.Parks[1].Name.Id], 30));
        Assert.Equal([0, 30], floor.Parks.Take(2).Select(park => park.FloorAreaRelease.At(0)));

        static ulong[] Bits(string lever, double value) =>
            [.. PublishedBits.Of(Levered(new LeverChoice(lever, Compiled.Seeds.Everywhere(Text(lever)), value)), 4, 0, 16 * Tile.Draws).SelectMany(row => row)];
    }

    [Fact]
    public void A_setting_that_no_file_could_hold_is_refused_in_the_words_of_a_file()
    {
        Refused(new LeverChoice("approval-pace", ["all"], 3), "3 for lever 'approval-pace', expected 0.5 to 2 (ratio)");
        Refused(new LeverChoice("approval-pace", ["all"], double.NaN), "NaN for lever 'approval-pace'");
        Refused(new LeverChoice("aproval-pace", ["all"], 1), "did you mean approval-pace?");
        Refused(new LeverChoice("park-land", ["all"], 1), "lever 'park-land' on 'all', expected a park");
        Refused(new LeverChoice("project-slip", ["all"], 1) with { From = new Quarter(2022, 2) }, "neither, for it holds for the whole run");
        Refused(new LeverChoice("approval-pace", ["all"], 1) with { From = new Quarter(2022, 3), To = new Quarter(2022, 2) },
            "a first quarter not later than the last");
        double[] byDraw = [.. Enumerable.Range(0, Tile.Draws).Select(draw => draw == 5 ? 2.5 : 1)];
        RefusedException refusal = Assert.Throws<RefusedException>(() => Compiled.ByDraw(new LeverColumn("approval-pace", ["all"], byDraw)));
        Assert.Contains("2.5 for lever 'approval-pace'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_levers_of_a_plan_apply_to_what_the_model_lets_them_be_set_on()
    {
        Assert.All(Compiled.Seeds.Levers, text => Assert.Equal(LeverRules.Find(text.Id)!.Scope, text.AppliesTo));
        Assert.Equal(["all"], Compiled.Seeds.Everywhere(Text("chain-completeness")));
        Assert.Equal<IEnumerable<string>>(
            [.. Compiled.Plan.Projects.Select(project => project.Name.Id)], Compiled.Seeds.Everywhere(Text("project-acceleration")));
        Assert.Equal<IEnumerable<string>>([.. Compiled.Plan.Parks.Select(park => park.Name.Id)], Compiled.Seeds.Everywhere(Text("park-power")));
        Assert.Equal<IEnumerable<string>>([.. Compiled.Plan.CommercialDistricts.Select(shops => shops.Name.Id)], Compiled.Seeds.Everywhere(Text("duty-free")));
        Assert.Equal("district, project, kind of project", Text("project-punctuality").AppliesTo.InWords());
    }

    private static void Refused(LeverChoice choice, string words) =>
        Assert.Contains(words, Assert.Throws<RefusedException>(() => Levered(choice)).Message, StringComparison.Ordinal);

    private static DistrictPlan Levered(params LeverChoice[] choices) => Pushed.Compile(Variant.Setting(choices)).Plan;

    private DistrictPlan Plan(params LeverChoice[] choices) =>
        files.Plan([.. Compiled.Levers.Where(own => Array.TrueForAll(choices, choice => choice.Lever != own.Lever)), .. choices], Quarters);

    private static LeverText Text(string lever) => Compiled.Seeds.Levers.Single(text => text.Id == lever);

    // Its ends and a place between, everywhere; then a single target and a window, where it takes them.
    private static IEnumerable<LeverChoice> Choices(string lever)
    {
        LeverText text = Text(lever);
        foreach (double place in (double[])[0, 0.3, 1])
            yield return new LeverChoice(lever, Compiled.Seeds.Everywhere(text), text.Low + (place * (text.High - text.Low)));
        var random = new Random(lever.Length);
        for (int i = 0; i < 3; i++) yield return Choice(LeverRules.Find(lever)!, random);
    }

    // One or two settings of a lever: the later stands on a target of its own.
    private static IEnumerable<LeverChoice> Choices(string lever, Random random)
    {
        LeverRule rule = LeverRules.Find(lever)!;
        LeverChoice first = Choice(rule, random), second = Choice(rule, random);
        yield return first;
        if (random.Next(2) == 0 && first.On[0] != second.On[0]) yield return second;
    }

    private static LeverChoice Choice(LeverRule rule, Random random)
    {
        LeverText text = Text(rule.Id);
        string[] targets = [.. Compiled.Seeds.Everywhere(text),
            .. Compiled.Seeds.Entities.Where(entity => (rule.Scope & LeverScopes.Of(entity.Kind)) != LeverScope.None).Select(entity => entity.Id)];
        (Quarter? from, Quarter? to) = Window(rule, random);
        return new LeverChoice(rule.Id, [targets[random.Next(targets.Length)]], text.Low + (random.NextDouble() * (text.High - text.Low)), from, to);
    }

    private static (Quarter? From, Quarter? To) Window(LeverRule rule, Random random)
    {
        if (!rule.ByQuarter || random.Next(2) == 0) return (null, null);
        Quarter from = Compiled.Plan.Start.Plus(random.Next(Quarters));
        return (from, random.Next(2) == 0 ? null : from.Plus(random.Next(Quarters)));
    }
}
