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
        EndBuilding(year);
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
        BuildingOrders.Plus(share, spent * local).PlusConstant(-year.Courses[index].BaseYearInvestment * local);
        if (produced != 0 && project.Activity >= 0)
        {
            int made = plan.Programme.Variable($"output/{project.Name.Id}");
            plan.Programme.AtMost(timing, new Linear().Plus(made), 1);
            if (project.InitialStage.Likeliest <= (int)ProjectStage.Building) plan.Programme.AtMost(LinearProgramme.Definition, new Linear().Plus(made).Plus(share, -1), 0);
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

    // Builders live on a flow of unnamed projects: only what exceeds the projects that ended is new work.
    private void EndBuilding(BaseYear year)
    {
        if (year.Pipeline.Length == 0) return;
        AccountsParameters accounts = year.Plan.Accounts;
        double content = year.Pipeline[0].Stream.ConstructionShare.Median * year.Pipeline[0].Stream.LocalConstructionShare.Median;
        for (int s = 0; s < Signings.Length; s++) BuildingOrders.Plus(Signings[s], year.Pipeline[s].InPlacePerSigning * content);
        BuildingOrders.PlusConstant(-(accounts.BaseInvestment.Median - InvestmentRows.NamedBefore(year)) * accounts.InvestmentRollOff.Median * content);
    }

    private static void Background(PlanProgramme plan, OutputBlock output, Linear total)
    {
        AccountsParameters accounts = plan.Year.Plan.Accounts;
        double still = InvestmentRows.Background(plan.Year, 0);
        double half = plan.Score * accounts.InvestmentShockDeviation.Median;
        int own = plan.Programme.Variable("background", double.NegativeInfinity);
        int limit = plan.Limit("background-investment", new Bilingual($"续建与日常投资自身波动不超过±{Figure.Percent(half)}", $"Investment that goes on moves by itself at most ±{Figure.Percent(half)}"));
        plan.Programme.Hold(limit, new Linear().Plus(own), -half, half);
        total.PlusConstant(still).Plus(output.City, still * accounts.InvestmentLoading.Median).Plus(own, still);
    }
}
