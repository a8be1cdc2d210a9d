using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Commerce;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>
/// The most that openings, refits and a duty-free shop can add in the year: new floor sells what floor of the base year sold, ramped
/// up at plan timing, and takes nothing from the district's own venues. Travel times are as in the base year.
/// </summary>
internal sealed class ShopBound
{
    private readonly double _output;

    public ShopBound(BaseYear year)
    {
        DistrictPlan plan = year.Plan;
        CommerceParameters commerce = plan.Commerce;
        double spending = commerce.Towns.Sum(town => town.Population.Median) * commerce.SpendingPerHead.Median * commerce.BaseRetention.Median;
        double open = plan.CommercialDistricts.Sum(district => district.Venues.Where(venue => venue.OpeningProject < 0).Sum(venue => venue.FloorArea.Median));
        double sales = 0;
        foreach (CommercialDistrictParameters district in plan.CommercialDistricts)
        {
            foreach (VenueParameters venue in district.Venues)
            {
                double floor = venue.OpeningProject < 0 ? 0 : venue.FloorArea.Median * Utilised(year, venue.OpeningProject, commerce);
                if (venue.RefitProject >= 0) floor += venue.FloorArea.Median * venue.RefitUplift.Median * Utilised(year, venue.RefitProject, commerce);
                sales += open <= 0 ? 0 : floor / open * spending * (1 + district.VisitorShare.Median);
            }

            for (int q = 0; q < BaseYear.Quarters; q++) sales += district.DutyFree.At(q) * district.DutyFreeSales.Median * commerce.Season[plan.Season(q)];
        }

        _output = sales * (1 - commerce.DisplacementRate.Median) * commerce.MarginRate.Median;
    }

    /// <summary>The variable for gross output of shops beyond the base year's, under its limit.</summary>
    public int Variable(PlanProgramme plan)
    {
        int variable = plan.Programme.Variable("shops");
        int limit = plan.Limit("shops",
            new Bilingual($"商圈开业与改造至多增加毛利{Figure.Two(_output)}亿元", $"Openings and refits of shops add at most {Figure.Two(_output)} 亿元 of margin"));
        plan.Programme.AtMost(limit, new Linear().Plus(variable), _output);
        return variable;
    }

    private static double Utilised(BaseYear year, int project, CommerceParameters commerce)
    {
        double sum = 0;
        for (int q = 0; q < BaseYear.Quarters; q++) sum += year.Courses[project].Utilisation[q] * commerce.Season[year.Plan.Season(q)];
        return sum;
    }
}
