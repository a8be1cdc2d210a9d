using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Outbreaks;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Property;
using Beichen.Sim.Kernel.Tests.Districts;
using Beichen.Sim.Kernel.Tests.Projects;
using Beichen.Sim.Kernel.Time;
using Xunit;
using static Beichen.Sim.Kernel.Tests.Districts.Uncertain;

namespace Beichen.Sim.Kernel.Tests.Accounts;

/// <summary>Investment by the quarter in which it was started.</summary>
public sealed class VintageTests
{
    // Starts of the years before were 1, 1, 1, 1, 2 of an ordinary year's, spent evenly over four quarters. The base year spends 1.25, 1.5, 1.75, 2 of a
    // quarter's starts, 6.5 in all, which are 90 亿元; then ordinary starts take over: 1.75, 1.5, 1.25, 1.
    [Fact]
    public void A_year_of_double_starts_is_spent_by_hand()
    {
        DistrictPlan plan = Plain();
        plan = plan with
        {
            Start = new Quarter(2022, 1),
            Accounts = plan.Accounts with
            {
                BaseInvestment = Certain(90),
                InvestmentDuration = Certain(4),
                InvestmentCurve = SingleProject.Line,
                PastStarts = [Certain(1), Certain(1), Certain(1), Certain(1), Certain(2)],
                InvestmentSeason = [0.1, 0.3, 0.4, 0.2],
                Property = PropertyParameters.None,
                FinancingCeiling = Certain(0),
            },
        };
        double[] spent = [1.75, 1.5, 1.25, 1, 1, 1], season = [0.1, 0.3, 0.4, 0.2];
        var run = new DistrictRun(plan);
        for (int quarter = 0; quarter < spent.Length; quarter++)
        {
            run.Step();
            Assert.Equal(90 / 6.5 * spent[quarter] * 4 * season[quarter % 4], run.Framed(DistrictFrame.Investment, 9), 1e-9);
        }
    }

    // Half the money started in 2022 is spent in it where it takes a year; growth of the city by 10 % a year and prices of 3 %.
    [Fact]
    public void Starts_grow_with_the_city_and_what_is_spent_with_prices()
    {
        DistrictPlan plan = Plain();
        plan = plan with
        {
            Start = new Quarter(2022, 1),
            Accounts = plan.Accounts with
            {
                Property = PropertyParameters.None,
                CityGrowth = Certain(0.1),
                InvestmentLoading = Certain(0.5),
                InvestmentPriceGrowth = Certain(0.03),
                InvestmentDuration = Certain(4),
                InvestmentCurve = SingleProject.Line,
                InvestmentSeason = [0.25, 0.25, 0.25, 0.25],
            },
        };
        double per = plan.Accounts.BaseInvestment.Median / 4;
        var run = new DistrictRun(plan);
        for (int quarter = 0; quarter < 8; quarter++)
        {
            run.Step();
            int year = quarter / 4, within = (quarter % 4) + 1;
            double starts = ((within * Math.Pow(1.05, year + 1)) + ((4 - within) * Math.Pow(1.05, year))) / 4;
            Assert.Equal(per * starts * Math.Pow(1.03, year + 1), run.Framed(DistrictFrame.Investment, 33), 1e-9);
        }
    }

    public static TheoryData<bool> WithNames => [false, true];

    [Theory]
    [MemberData(nameof(WithNames))]
    public void Constant_starts_make_no_growth_in_forty_quarters_with_and_without_named_projects(bool named)
    {
        DistrictPlan plan = Plain(40);
        var run = new DistrictRun(named ? plan with { Projects = [.. Certainties()] } : plan);
        double[] largest = new double[64];
        for (int quarter = 0; quarter < 40; quarter++)
        {
            run.Step();
            for (int draw = 0; draw < 64; draw++)
            {
                Assert.True(Math.Abs(run.Framed(DistrictFrame.InvestmentGrowth, draw)) < 1e-9,
                    $"quarter {quarter}: {run.Framed(DistrictFrame.InvestmentGrowth, draw):R}");
                largest[draw] = Math.Max(largest[draw], run.Framed(DistrictFrame.NamedInvestment, draw));
            }
        }

        Assert.All(largest, money => Assert.Equal(named, money > 1));
    }

    // Whatever the vintages do: a certain project of any curve, stage and lag is a part of them whose name is told.
    [Fact]
    public void Giving_money_a_name_moves_no_total()
    {
        DistrictPlan plan = InventedDistrict.Plan();
        plan = plan with
        {
            Projects = [],
            Parks = [.. plan.Parks.Select(park => park with { Projects = [] })],
            Chains = [.. plan.Chains.Select(chain => chain with { Projects = [] })],
            CommercialDistricts = [],
            Accounts = plan.Accounts with { ConstructionActivity = Always(1), Outbreaks = OutbreakParameters.None },
        };
        DistrictRun unnamed = new(plan), named = new(plan with { Projects = [.. Certainties()] });
        for (int quarter = 0; quarter < 20; quarter++)
        {
            unnamed.Step();
            named.Step();
            for (int draw = 0; draw < 64; draw++)
            {
                Assert.Equal(unnamed.Framed(DistrictFrame.Investment, draw), named.Framed(DistrictFrame.Investment, draw), 1e-9);
                Assert.Equal(unnamed.Framed(DistrictFrame.InvestmentGrowth, draw), named.Framed(DistrictFrame.InvestmentGrowth, draw), 1e-9);
            }
        }
    }

    // A slip takes from the year what the project does not spend in it and gives it back later: the rest of investment does not stir.
    [Fact]
    public void A_slip_moves_the_total_by_the_projects_own_money()
    {
        DistrictPlan plan = Plain();
        ProjectParameters plant = SingleProject.Plant("slipping", ProjectStage.Building) with { InitialProgress = Certain(0.25) };
        DistrictRun timely = new(plan with { Projects = [plant] }), late = new(plan with { Projects = [plant with { SlipQuarters = 2 }] });
        double[] moved = [-2, -2, 0, 2, 2, 0];
        foreach (double by in moved)
        {
            timely.Step();
            late.Step();
            Assert.All(Enumerable.Range(0, 64),
                draw => Assert.Equal(timely.Framed(DistrictFrame.Investment, draw) + by, late.Framed(DistrictFrame.Investment, draw), 1e-9));
        }
    }

    // What a scenario removes is stopped on the first day: what it had still to spend does not come, and nothing takes its place.
    [Fact]
    public void A_project_that_is_removed_takes_its_money_with_it_and_a_finished_one_nothing()
    {
        DistrictPlan plan = Plain();
        foreach (ProjectParameters project in Certainties())
        {
            DistrictRun with = new(plan with { Projects = [project] }), without = new(plan with { StoppedProjects = [project] });
            double spent = 0;
            for (int quarter = 0; quarter < 12; quarter++)
            {
                with.Step();
                without.Step();
                double own = with.Project(0, ProjectOutput.Investment, 17);
                spent += own;
                Assert.Equal(with.Framed(DistrictFrame.Investment, 17) - own, without.Framed(DistrictFrame.Investment, 17), 1e-9);
            }

            Assert.Equal(project.InitialStage.Likeliest > (int)ProjectStage.Building, spent == 0);
        }
    }

    [Fact]
    public void A_stream_that_is_removed_takes_its_money_with_it()
    {
        DistrictPlan plan = Plain(12), whole = InventedDistrict.Plan(12).MadeCertain();
        DistrictRun none = new(plan), stopped = new(plan with { StoppedStreams = [.. whole.Attraction.Streams] });
        DistrictRun going = new(plan with { Attraction = whole.Attraction });
        double counted = 0;
        for (int quarter = 0; quarter < 12; quarter++)
        {
            none.Step();
            stopped.Step();
            going.Step();
            double due = Enumerable.Range(0, 2).Sum(s => going.Blocks.Pipeline[(s * StreamOutput.Count) + StreamOutput.CountedOn, 5]);
            counted += due;
            Assert.Equal(none.Framed(DistrictFrame.Investment, 5) - due, stopped.Framed(DistrictFrame.Investment, 5), 1e-9);
            Assert.Equal(none.Framed(DistrictFrame.Investment, 5) - due + going.Framed(DistrictFrame.UnnamedInvestment, 5),
                going.Framed(DistrictFrame.Investment, 5), 1e-9);
        }

        Assert.True(counted > 10);
    }

    // What a scenario adds was counted on by nobody: it comes on top, however far it is built, and never takes from the year.
    [Fact]
    public void A_project_that_is_added_brings_its_money()
    {
        DistrictPlan plan = Plain();
        foreach (ProjectParameters project in Certainties())
        {
            DistrictRun plain = new(plan), more = new(plan with { Projects = [project with { BeyondOrdinary = true }] });
            for (int quarter = 0; quarter < 12; quarter++)
            {
                plain.Step();
                more.Step();
                Assert.Equal(plain.Framed(DistrictFrame.Investment, 30) + more.Project(0, ProjectOutput.Investment, 30),
                    more.Framed(DistrictFrame.Investment, 30), 1e-9);
            }
        }
    }

    // Named projects of more money than the district invests: nothing is left without a name, and never less.
    [Fact]
    public void What_has_no_name_is_never_less_than_nothing()
    {
        DistrictPlan plan = Plain();
        ProjectParameters giant = SingleProject.Plant("giant", ProjectStage.Building) with { Investment = Certain(4000), InitialProgress = Certain(0.25) };
        DistrictRun run = new DistrictRun(plan with { Projects = [giant] }).Step();
        Assert.Equal(0, run.Framed(DistrictFrame.BackgroundInvestment, 2));
        Assert.Equal(1000, run.Framed(DistrictFrame.Investment, 2), 1e-9);
    }

    // Starts of the year fall by a tenth and nobody buys inputs: builders lose the content of what is not built.
    [Fact]
    public void Builders_lose_what_is_not_started()
    {
        DistrictPlan plan = Plain();
        plan = plan with
        {
            Accounts = plan.Accounts with
            {
                Property = PropertyParameters.None,
                CityGrowth = Certain(-0.1),
                InvestmentLoading = Certain(1),
                InvestmentLocalContent = Certain(0.3),
                Activities = [.. plan.Accounts.Activities.Select(a => a with { InputCoefficients = [.. new double[7]], CityLoading = Certain(0) })],
            },
        };
        DistrictRun run = new DistrictRun(plan).Step();
        double season = plan.Accounts.InvestmentSeason[2], price = plan.Accounts.Activities[3].BasePriceLevel.Median;
        double missing = (plan.Accounts.BaseInvestment.Median * season) - run.Framed(DistrictFrame.Investment, 4);
        Assert.True(missing > 0.1);
        Assert.Equal(-missing * 0.3 / price, run.Blocks.Linkage[LinkageOutput.Induced + 3, 4], 1e-9);
    }

    // Of any curve, stage and lag, without chance: half-built, three quarters built, signed, in talks that must succeed, long finished.
    private static ProjectParameters[] Certainties() =>
    [
        SingleProject.Plant("half-built", ProjectStage.Building) with
        {
            InitialProgress = Certain(0.5), StatisticsLag = 2, Curve = new InvestmentCurve(InvestmentCurveFamily.Rayleigh, 0.4, 0),
            WorkPace = [0.4, 1.2, 1.3, 1.1]
        },
        SingleProject.Plant("nearly-built", ProjectStage.Building) with
        {
            InitialProgress = Certain(0.75), Investment = Certain(12), Construction = Lasting(5.3, 1.2, 1.2), OverrunMean = Certain(0.1)
        },
        SingleProject.Plant("signed", ProjectStage.Signed) with
        {
            Approval = Lasting(1.3, 1.5, 1.5), StatisticsLag = 1, LocalInvestmentShare = Certain(0.6), WorkPace = [0.7, 1.1, 1.1, 1.1]
        },
        SingleProject.Plant("in-talks", ProjectStage.Negotiating) with
        {
            Negotiation = Lasting(2.2), Approval = Lasting(1.1), SetbackProbability = Certain(0),
            Curve = new InvestmentCurve(InvestmentCurveFamily.Logistic, 10, 0.5)
        },
        SingleProject.Plant("waiting", ProjectStage.Approved) with { Construction = Lasting(3) },
        SingleProject.Plant("finished", ProjectStage.Completed),
    ];

    // A certain district without projects, arrivals, growth and prices of investment, and with ordinary starts behind it.
    private static DistrictPlan Plain(int quarters = 20)
    {
        DistrictPlan plan = SingleProject.District().MadeCertain();
        return plan with
        {
            Quarters = quarters,
            Attraction = plan.Attraction with { Streams = [] },
            Accounts = plan.Accounts with
            {
                CityGrowth = Certain(0),
                QuarterDeviation = Certain(0),
                Outbreaks = OutbreakParameters.None,
                StartsDeviation = Certain(0),
                InvestmentPriceGrowth = Certain(0),
                InvestmentBaseRevision = 1,
                Property = plan.Accounts.Property with { Growth = Certain(0) },
                PastStarts = [.. plan.Accounts.PastStarts.Select(_ => Certain(1))],
            },
        };
    }
}
