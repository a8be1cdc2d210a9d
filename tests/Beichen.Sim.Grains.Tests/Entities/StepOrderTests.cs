using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;
using Xunit;

namespace Beichen.Sim.Grains.Tests.Entities;

public sealed class StepOrderTests(OneSilo silo)
{
    [Fact]
    public async Task A_step_taken_once_more_gives_the_answer_it_gave()
    {
        IAttractionGrain grain = await Attraction(live: true);
        ColumnsList parks = Parks();
        double[] first = [.. (await grain.Sign(0)).Values];
        double[] invested = [.. (await grain.Invest(0, Opened, parks)).Output.Values];
        await grain.Sign(1);

        Assert.Equal(first, (await grain.Sign(0)).Values);
        Assert.Equal(invested, (await grain.Invest(0, Opened, parks)).Output.Values);
        await grain.Invest(1, Opened, parks);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_repeat_does_not_move_the_state(bool live)
    {
        IAttractionGrain once = await Attraction(live);
        IAttractionGrain twice = await Attraction(live);
        ColumnsList parks = Parks();
        for (int quarter = 0; quarter < 3; quarter++)
        {
            double[] asked = [.. (await once.Sign(quarter)).Values];
            double[] invested = [.. (await once.Invest(quarter, Opened, parks)).Output.Values];
            Assert.Equal(asked, (await twice.Sign(quarter)).Values);
            Assert.Equal(asked, (await twice.Sign(quarter)).Values);
            Assert.Equal(invested, (await twice.Invest(quarter, Opened, parks)).Output.Values);
            Assert.Equal(invested, (await twice.Invest(quarter, Opened, parks)).Output.Values);
        }
    }

    [Fact]
    public async Task A_step_out_of_order_is_refused_and_the_expected_one_named()
    {
        IAttractionGrain grain = await Attraction(live: true);
        await grain.Sign(0);

        StepOrderException late = await Assert.ThrowsAsync<StepOrderException>(() => grain.Sign(1));
        Assert.Contains("asked for Sign of quarter 1, expected Invest of quarter 0", late.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_end_of_a_quarter_tells_how_the_next_one_begins_and_of_the_last_that_none_does(bool live)
    {
        IAttractionGrain grain = await Attraction(live);
        ColumnsList parks = Parks();
        var kernel = DistrictKernel.Create(Baseline.Plan);
        var draws = new RunDraws(Baseline.Seed, 0, 2);
        var state = LaneBlock.Create(BlockSizes.State(Baseline.Plan, EntityKind.Attraction, 0), 2);
        var ask = LaneBlock.Create(BlockSizes.Interim(Baseline.Plan, EntityKind.Attraction), 2);
        var output = LaneBlock.Create(BlockSizes.Output(Baseline.Plan, EntityKind.Attraction, 0), 2);
        kernel.Initialise(EntityKind.Attraction, 0, draws, state);
        kernel.Sign(0, draws, state, ask);
        for (int quarter = 0; quarter < Baseline.Plan.Quarters - 1; quarter++)
        {
            kernel.InvestPipeline(quarter, draws, Opened.Block(), parks.Blocks(), state, output);
            kernel.Sign(quarter + 1, draws, state, ask);

            // The grain's arrays are copied at once: on one silo it shares them, and a step taken twice would write over them.
            QuarterEnd end = await grain.Invest(quarter, Opened, parks);
            double[] next = [.. end.Next?.Values ?? []];
            Assert.Equal(output.Values, end.Output.Values[..output.Values.Length]);
            Assert.Equal(ask.Values, next[..ask.Values.Length]);
            Assert.Equal(next, (await grain.Sign(quarter + 1)).Values);
            Assert.Equal(next, (await grain.Invest(quarter, Opened, parks)).Next?.Values);
        }

        Assert.Null((await grain.Invest(Baseline.Plan.Quarters - 1, Opened, parks)).Next);
        await Assert.ThrowsAsync<StepOrderException>(() => grain.Sign(Baseline.Plan.Quarters));
    }

    [Fact]
    public async Task A_grain_without_an_assignment_says_so()
    {
        IAttractionGrain grain = silo.Host.Grains.GetGrain<IAttractionGrain>(EntityWorld.NewKey("attraction"));
        StepOrderException refused = await Assert.ThrowsAsync<StepOrderException>(() => grain.Sign(0));
        Assert.Contains("expected an assignment", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quarter_that_is_not_completed_cannot_be_asked_for()
    {
        IAttractionGrain grain = await Attraction(live: true);
        await grain.Sign(0);
        await Assert.ThrowsAsync<StepOrderException>(() => grain.GetQuarter(0));
    }

    [Fact]
    public async Task An_earlier_attempt_does_not_take_a_grain_away_from_a_later_one()
    {
        IAttractionGrain grain = await Attraction(live: false);
        await grain.Begin(EntityWorld.Assignment(0, live: false) with { Attempt = 3 });
        await Assert.ThrowsAsync<StepOrderException>(() => grain.Begin(EntityWorld.Assignment(0, live: false) with { Attempt = 2 }));
    }

    private async Task<IAttractionGrain> Attraction(bool live)
    {
        silo.Host.Plans.Register(Baseline.PlanFingerprint, Baseline.Plan);
        IAttractionGrain grain = silo.Host.Grains.GetGrain<IAttractionGrain>(EntityWorld.NewKey("attraction"));
        Assert.Equal(-1, await grain.Begin(EntityWorld.Assignment(0, live)));
        return grain;
    }

    private static ColumnsList Parks()
    {
        var answers = new List<Columns>();
        for (int park = 0; park < Baseline.Plan.Parks.Length; park++)
        {
            int columns = Kernel.Runs.BlockSizes.Output(Baseline.Plan, Kernel.Runs.EntityKind.Park, park);
            answers.Add(new Columns(columns, [.. Enumerable.Range(0, columns * 128).Select(i => (i % 7) / 7.0)]));
        }

        return new ColumnsList([.. answers]);
    }

    // An opening in which every column is the same: more than all building goes on.
    private static Columns Opened { get; } = new(
        Kernel.Runs.BlockSizes.Interim(Baseline.Plan, Kernel.Runs.EntityKind.District),
        [.. Enumerable.Repeat(1.5, Kernel.Runs.BlockSizes.Interim(Baseline.Plan, Kernel.Runs.EntityKind.District) * 128)]);
}
