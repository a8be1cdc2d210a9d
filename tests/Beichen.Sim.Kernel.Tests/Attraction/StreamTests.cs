using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Attraction;

// One stream: 0.8 of the arrivals invest 0.15 with 20 亩 a 亿元, 0.2 invest 1.5 with 11. So 0.42 亿元 and 5.7 亩 each.
public sealed class StreamTests
{
    private const double Size = 0.42;
    private const double Land = 5.7;

    [Fact]
    public void What_is_carried_out_asks_for_the_land_of_its_sizes()
    {
        DistrictRun run = new(Plan(land: 1e6));
        double all = 0;
        for (int quarter = 0; quarter < 4; quarter++)
        {
            run.Step();
            for (int draw = 0; draw < 64; draw++)
            {
                double carriedOut = run.Blocks.Pipeline[StreamOutput.CarriedOut, draw];
                all += carriedOut;
                Assert.InRange(carriedOut, 0, run.Blocks.Pipeline[StreamOutput.Signings, draw]);
                Assert.Equal(carriedOut * Land, run.Blocks.PipelineAsk[AttractionAsk.Land, draw], 1e-9);
                Assert.Equal(0, run.Blocks.Pipeline[StreamOutput.Waiting, draw], 1e-9);
            }
        }

        Assert.True(all > 64);
    }

    [Fact]
    public void Without_land_everything_waits_and_nothing_is_invested()
    {
        DistrictRun run = new(Plan(land: 0));
        var waiting = new double[64];
        for (int quarter = 0; quarter < 5; quarter++)
        {
            run.Step();
            for (int draw = 0; draw < 64; draw++)
            {
                waiting[draw] += run.Blocks.Pipeline[StreamOutput.CarriedOut, draw] * Size;
                Assert.Equal(waiting[draw], run.Blocks.Pipeline[StreamOutput.Waiting, draw], 1e-9);
                Assert.Equal(waiting[draw] / Size * Land, run.Blocks.PipelineAsk[AttractionAsk.Land, draw], 1e-8);
                Assert.Equal(0, run.Blocks.Pipeline[StreamOutput.Investment, draw], 1e-9);
            }
        }
    }

    // Half of the investment is construction and four tenths of that is bought in the district; 1.4 of output and 55 jobs an output.
    [Fact]
    public void The_money_of_all_that_was_carried_out_is_invested_in_the_end_and_works_at_capacity()
    {
        DistrictRun run = new(Plan(land: 1e6));
        var money = new double[64];
        var invested = new double[64];
        for (int quarter = 0; quarter < 16; quarter++)
        {
            run.Step();
            for (int draw = 0; draw < 64; draw++)
            {
                double now = run.Blocks.Pipeline[StreamOutput.Investment, draw];
                money[draw] += run.Blocks.Pipeline[StreamOutput.CarriedOut, draw] * Size;
                invested[draw] += now;
                Assert.Equal(now * 0.5 * 0.4, run.Blocks.Pipeline[StreamOutput.ConstructionOrders, draw], 1e-9);
                Assert.Equal(run.Blocks.Pipeline[StreamOutput.GrossOutput, draw] * 4 * 55, run.Blocks.Pipeline[StreamOutput.Jobs, draw], 1e-7);
            }
        }

        Assert.True(money.Sum() > 64);
        for (int draw = 0; draw < 64; draw++)
        {
            Assert.Equal(money[draw], invested[draw], 1e-6);
            Assert.Equal(money[draw] * 1.4 / 4, run.Blocks.Pipeline[StreamOutput.GrossOutput, draw], 1e-6);
        }
    }

    // 24 signings a year under an effort of two, of which 0.3 × 2 are carried out.
    [Fact]
    public void Effort_multiplies_the_signings_and_the_hit_rates_lever_what_becomes_of_them()
    {
        DistrictPlan plan = Plan(land: 1e6);
        ArrivalStreamParameters stream = plan.Attraction.Streams[0] with { Effort = Always(2), HitRateMultiplier = Always(2), HitRate = Certain(0.3) };
        DistrictRun run = new(plan with { Attraction = plan.Attraction with { Streams = [stream] } }, draws: 512);
        double signed = 0, carriedOut = 0;
        for (int quarter = 0; quarter < 4; quarter++)
        {
            run.Step();
            for (int draw = 0; draw < 512; draw++)
            {
                signed += run.Blocks.Pipeline[StreamOutput.Signings, draw];
                carriedOut += run.Blocks.Pipeline[StreamOutput.CarriedOut, draw];
            }
        }

        Assert.Equal(48, signed / 512, 5 * Math.Sqrt((48 + (48 * 48 / 7.0)) / 512));
        Assert.Equal(0.6, carriedOut / signed, 5 * Math.Sqrt(0.24 / signed));
    }

    // Half of the money moves into buildings at 2 万 m² a 亿元; the one park that is asked has 3 in all, and no land is needed of any.
    [Fact]
    public void Firms_that_move_into_buildings_wait_for_rooms_and_ask_for_no_land()
    {
        DistrictPlan plan = Plan(land: 0);
        ArrivalStreamParameters stream = plan.Attraction.Streams[0] with
        {
            Sizes = [new SizeClassParameters(Name("plant"), 0.5, Certain(0.4), Certain(20)),
                new SizeClassParameters(Name("office"), 0.5, Certain(0.4), Certain(0)) { FloorAreaPerInvestment = Certain(2) }],
        };
        plan = plan with
        {
            Attraction = plan.Attraction with { Streams = [stream] },
            Parks = [.. plan.Parks.Select((park, i) =>
                park with { FloorArea = Certain(i == 0 ? 3 : 0), FloorAreaRelease = Always(0), Reserve = 0, PipelineFloorShare = i == 0 ? 1 : 0 })],
        };
        DistrictRun run = new(plan);
        var carriedOut = new double[64];
        for (int quarter = 0; quarter < 8; quarter++)
        {
            run.Step();
            for (int draw = 0; draw < 64; draw++)
            {
                carriedOut[draw] += run.Blocks.Pipeline[StreamOutput.CarriedOut, draw];
                double offices = carriedOut[draw] * 0.2, housed = Math.Min(offices, 1.5);
                Assert.Equal((carriedOut[draw] * 0.4) - housed, run.Blocks.Pipeline[StreamOutput.Waiting, draw], 1e-9);
                Assert.Equal(carriedOut[draw] * 0.2 * 20, run.Blocks.PipelineAsk[AttractionAsk.Land, draw], 1e-8);
            }
        }

        Assert.Contains(carriedOut, count => count > 12);
        Assert.Contains(Enumerable.Range(0, 64), draw => run.Blocks.Parks[0][Kernel.Parks.ParkOutput.PipelineHoused, draw] == 0);
    }

    // A quarter's luck moves the average size by a log-normal factor of mean one, whatever its deviation.
    [Fact]
    public void The_luck_of_a_quarter_leaves_the_mean_size_where_it_is()
    {
        DistrictPlan plan = Plan(land: 0);
        ArrivalStreamParameters stream = plan.Attraction.Streams[0] with { SizeDeviation = Certain(0.5), HitRate = Certain(1) };
        DistrictRun run = new DistrictRun(plan with { Attraction = plan.Attraction with { Streams = [stream] } }, draws: 1280).Step();
        double[] sizes = [.. Enumerable.Range(0, 1280).Where(draw => run.Blocks.Pipeline[StreamOutput.CarriedOut, draw] > 0)
            .Select(draw => run.Blocks.Pipeline[StreamOutput.Waiting, draw] / run.Blocks.Pipeline[StreamOutput.CarriedOut, draw])];
        double deviation = Size * Math.Sqrt(Math.Exp(0.25) - 1);
        Assert.Equal(Size, sizes.Average(), 5 * deviation / Math.Sqrt(sizes.Length));
        Assert.InRange(sizes.Max(), Size * Math.Exp(0.5), Size * Math.Exp(3));
    }

    // Effort ends after four quarters, so that everything is built and ramped up within sixteen.
    private static DistrictPlan Plan(double land)
    {
        DistrictPlan plan = InventedDistrict.Plan();
        ArrivalStreamParameters stream = plan.Attraction.Streams[0] with
        {
            AnnualMean = Certain(24),
            Season = [0.25, 0.25, 0.25, 0.25],
            Sizes = [new SizeClassParameters(Name("small"), 0.8, Certain(0.15), Certain(20)),
                new SizeClassParameters(Name("large"), 0.2, Certain(1.5), Certain(11))],
            SizeDeviation = Certain(0),
            ConstructionShare = Certain(0.5),
            LocalConstructionShare = Certain(0.4),
            RampQuarters = 0.3,
            Effort = ByQuarter(1, 1, 1, 1, 0),
        };
        return plan with
        {
            Projects = [],
            Chains = [.. plan.Chains.Select(chain => chain with { Projects = [] })],
            Parks = [plan.Parks[0] with { Projects = [], Land = Certain(land), LandRelease = Always(0), PipelineShare = 1 }],
            CommercialDistricts = [],
            Accounts = plan.Accounts with { Outbreaks = Kernel.Outbreaks.OutbreakParameters.None, ConstructionActivity = Always(1) },
            Attraction = plan.Attraction with { Streams = [stream] },
        };
    }
}
