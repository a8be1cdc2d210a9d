using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>Investment of the year: background with the city, named projects up to plan timing, signings of projects without a name.</summary>
internal sealed class InvestmentBlock
{
    public InvestmentBlock(PlanProgramme plan, OutputBlock output)
    {
        BaseYear year = plan.Year;
        var room = new int[year.Courses.Length];
        var total = new Linear();
        int timing = plan.Limit("named-projects", new Bilingual("点名项目的投资与产出不早于计划时点", "Named projects invest and produce no sooner than planned"));
        for (int p = 0; p < room.Length; p++) room[p] = Named(plan, output, p, timing, total);
        var land = new Linear();
        int pipeline = plan.Limit("pipeline", new Bilingual("新签约项目数不超过招商管线的带", "Signings stay within the pipeline's band"));
        Signings = [.. year.Pipeline.Select(stream => Unnamed(plan, output, stream, pipeline, total, land))];
        Background(plan, output, total);
        plan.HoldRoom(room, land);
        Growth.Plus(total, 1 / (year.Plan.Accounts.BaseInvestment.Median * year.Plan.Accounts.InvestmentBaseRevision));
    }

    /// <summary>Variables: signings by stream.</summary>
    public int[] Signings { get; }

    /// <summary>Building work ordered in the district beyond the base year's.</summary>
    public Linear BuildingOrders { get; } = new();

    /// <summary>Nominal growth of fixed-asset investment.</summary>
    public Linear Growth { get; } = new(-1);

    // A project's money, output and room go together: output needs its money's share, room the larger of both.
    private int Named(PlanProgramme plan, OutputBlock output, int index, int timing, Linear total)
    {
        BaseYear year = plan.Year;
        ProjectParameters project = year.Plan.Projects[index];
        double planned = year.YearInvestment(index);
        double spent = year.YearSpending(index);
        double produced = year.YearOutput(index);
        double local = project.ConstructionShare.Median * project.LocalConstructionShare.Median;
        int share = plan.Programme.Variable($"money/{project.Name.Id}");
        plan.Programme.AtMost(timing, new Linear().Plus(share), 1);
        total.Plus(share, planned);
        BuildingOrders.Plus(share, spent * local);
        if (produced != 0 && project.Activity >= 0)
        {
            int made = plan.Programme.Variable($"output/{project.Name.Id}");
            plan.Programme.AtMost(timing, new Linear().Plus(made), 1);
            if (project.InitialStage.Likeliest <= (int)ProjectStage.Building)
                plan.Programme.AtMost(LinearProgramme.Definition, new Linear().Plus(made).Plus(share, -1), 0);
            output.New[project.Activity].Plus(made, produced);
        }

        return BaseYear.AsksForRoom(project) && spent > 0 ? share : -1;
    }

    private static int Unnamed(PlanProgramme plan, OutputBlock output, PipelineYear stream, int pipeline, Linear total, Linear land)
    {
        int signings = plan.Programme.Variable($"signings/{stream.Stream.Name.Id}");
        (double low, double high) = plan.Band(stream.Stream.AnnualMean);
        double half = (high - low) / 2 * (stream.Stream.AnnualMean.Mean == 0 ? 0 : stream.Signings / stream.Stream.AnnualMean.Mean);
        double most = stream.Signings + Math.Sqrt((half * half) + (plan.Score * plan.Score * stream.Deviation * stream.Deviation));
        plan.Programme.AtMost(pipeline, new Linear().Plus(signings), most);
        total.Plus(signings, stream.InPlacePerSigning);
        land.Plus(signings, stream.LandPerSigning);
        double produced = stream.HitRate * stream.MeanSize * stream.OutputShare;
        for (int i = 0; i < output.New.Length; i++) output.New[i].Plus(signings, produced * stream.Stream.ActivityShares[i]);
        return signings;
    }

    // What was started before goes on, what is started now moves with the city and by itself; builders are asked at its local content, less what the base year
    // asked, which moves with the city like the rest of what stands.
    private void Background(PlanProgramme plan, OutputBlock output, Linear total)
    {
        BaseYear year = plan.Year;
        AccountsParameters accounts = year.Plan.Accounts;
        double half = plan.Score * accounts.StartsDeviation.Median;
        int own = plan.Programme.Variable("background", double.NegativeInfinity);
        int limit = plan.Limit("background-investment",
            new Bilingual($"当年新开工自身波动不超过±{Figure.Percent(half)}", $"Starts of the year move by themselves at most ±{Figure.Percent(half)}"));
        plan.Programme.Hold(limit, new Linear().Plus(own), -half, half);
        double still = year.Vintages.Background(accounts.InvestmentLoading.Median, 0), now = year.Vintages.StartedNow;
        var background = new Linear().PlusConstant(still).Plus(output.City, now * accounts.InvestmentLoading.Median).Plus(own, now);
        total.Plus(background, 1);

        double content = accounts.InvestmentLocalContent.Median;
        double before = accounts.BaseInvestment.Median * content;
        for (int p = 0; p < year.Courses.Length; p++)
        {
            ProjectParameters project = year.Plan.Projects[p];
            before += year.Courses[p].BaseYearInvestment * ((project.ConstructionShare.Median * project.LocalConstructionShare.Median) - content);
        }

        for (int s = 0; s < Signings.Length; s++)
        {
            double local = year.Pipeline[s].Stream.ConstructionShare.Median * year.Pipeline[s].Stream.LocalConstructionShare.Median;
            BuildingOrders.Plus(Signings[s], year.Pipeline[s].InPlacePerSigning * local);
        }

        ActivityParameters? builders = accounts.Activities.FirstOrDefault(activity => activity.Role == ActivityRole.Construction);
        BuildingOrders.Plus(background, content / (1 + accounts.InvestmentPriceGrowth.Median)).PlusConstant(-before);
        if (builders is not null) BuildingOrders.Plus(output.City, -before * builders.CityLoading.Median);
    }
}
