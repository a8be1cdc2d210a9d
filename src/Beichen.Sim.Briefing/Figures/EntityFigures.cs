using Beichen.Sim.Charts;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Runs;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Statistics;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Figures;

/// <summary>
/// Figures of the entities of a district over the run's first calendar year: the ladder of firms, the parks' land and desks, the flows between commercial
/// districts, what the chains' output is made of. Each of those whose columns the run has kept.
/// </summary>
public static class EntityFigures
{
    /// <summary>Draws the figures of entities that the run can show.</summary>
    /// <param name="run">The run.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <param name="language">Language of the words.</param>
    public static IEnumerable<Figure> Draw(StoredColumns run, FigureSource source, Language language)
    {
        ArgumentNullException.ThrowIfNull(run);
        string[] quarters = [.. Enumerable.Range(0, Math.Min(run.Quarters, 5 - run.Plan.Start.Number)).Select(at => run.Plan.Start.Plus(at).ToString())];
        if (Ladder(run, source, quarters) is { } ladder) yield return LadderFigure.Draw(ladder, language);
        if (Parks(run, source, quarters) is { } parks) yield return ParkFigure.Draw(parks, language);
        if (Commerce(run, source, quarters) is { } commerce) yield return CommerceFigure.Draw(commerce, language);
        if (Chains(run, source, quarters) is { } chains) yield return ChainFigure.Draw(chains, language);
    }

    private static LadderInput? Ladder(StoredColumns run, FigureSource source, string[] quarters)
    {
        Kernel.Firms.FirmParameters firms = run.Plan.Firms;
        (Bilingual Name, string Stock, string? Passed, TargetMeasure? Measure, double Start)[] classes =
        [
            (new("国家高新技术企业", "high-tech firms"), "HighTechFirms", null, TargetMeasure.HighTechFirms, firms.HighTech.MedianStock),
            (new("雏鹰企业", "eaglet firms"), "EagletFirms", "EagletsThisYear", TargetMeasure.EagletFirms, Start(firms.Eaglets)),
            (new("瞪羚企业", "gazelle firms"), "GazelleFirms", "GazellesThisYear", TargetMeasure.GazelleFirms, Start(firms.Gazelles)),
            (new("专精特新“小巨人”", "little giants"), "SpecialisedFirms", null, null, firms.Specialised.MedianStock),
        ];
        string[] names = [.. classes.SelectMany(one => one.Passed is null ? (string[])[one.Stock] : [one.Stock, one.Passed])];
        if (run.Courses(EntityKind.District, run.Plan.Name.Id, names) is not { } courses) return null;
        return new LadderInput(source, quarters, [.. classes.Select(one =>
        {
            TargetParameters? target = one.Measure is { } measure ? run.Plan.Targets.FirstOrDefault(known => known.Measure == measure) : null;
            TargetScore? score = target is null ? null : run.Run.Summary.Target(target.Id);
            bool flow = target is { CountsFlow: true } && one.Passed is not null;
            string column = flow ? one.Passed! : one.Stock;
            return new LadderPanel(one.Name, flow ? null : one.Start,
                [.. quarters.Select((_, at) => Quantiles.Of(courses[(column, at)], 0.1, 0.5, 0.9)).Select(levels => (levels[0], levels[1], levels[2]))])
            {
                Target = target is { DueQuarter: var due } && due < quarters.Length ? target.Value : null,
                Chance = score?.Probability is { } chance ? (chance, score.Low ?? chance, score.High ?? chance) : null,
                Passed = flow || one.Passed is null ? null : Quantiles.Of(courses[(one.Passed, quarters.Length - 1)], 0.5)[0],
            };
        })]);

        static double Start(Kernel.Firms.BatchParameters batch) => batch.CityPasses.Median * batch.DistrictShare.Median * (1 + batch.Earlier.Median);
    }

    private static ParkInput? Parks(StoredColumns run, FigureSource source, string[] quarters)
    {
        var rows = new List<ParkRow>();
        foreach (Kernel.Parks.ParkParameters park in run.Plan.Parks)
        {
            if (run.Courses(EntityKind.Park, park.Name.Id, "LandUsed", "LandFree", "DeskPace") is not { } courses) return null;
            double[] free = Quantiles.Of(courses[("LandFree", quarters.Length - 1)], 0.1, 0.5);
            rows.Add(new ParkRow(Name(park.Name), Medians(courses, "LandUsed", quarters.Length),
                free[1], free[0], Medians(courses, "DeskPace", quarters.Length)));
        }

        return rows.Count == 0 ? null : new ParkInput(source, quarters, rows);
    }

    private static CommerceInput? Commerce(StoredColumns run, FigureSource source, string[] quarters)
    {
        var rows = new List<IntervalBar>();
        foreach (Kernel.Commerce.CommercialDistrictParameters district in run.Plan.CommercialDistricts)
        {
            if (run.Courses(EntityKind.CommercialDistrict, district.Name.Id, "Sales", "BaseSales") is not { } courses) return null;
            double[] change = new double[run.Draws];
            for (int quarter = 0; quarter < quarters.Length; quarter++)
            {
                double[] sales = courses[("Sales", quarter)], before = courses[("BaseSales", quarter)];
                for (int draw = 0; draw < change.Length; draw++) change[draw] += sales[draw] - before[draw];
            }

            double mean = BlockSum.Of(change) / change.Length;
            double[] levels = Quantiles.Of(change, 0.1, 0.9);
            rows.Add(new IntervalBar(Name(district.Name), mean, levels[0], levels[1]));
        }

        if (rows.Count == 0 || run.Courses(EntityKind.District, run.Plan.Name.Id, "MovedSales", "NetCommercialGain") is not { } sums) return null;
        return new CommerceInput(source, $"{run.Plan.Start.Year}", rows,
            Mean(sums, "MovedSales", quarters.Length), Mean(sums, "NetCommercialGain", quarters.Length));
    }

    // Gross output is value added and inputs; of the inputs the chain's share of local purchases is bought in the district.
    private static ChainInput? Chains(StoredColumns run, FigureSource source, string[] quarters)
    {
        var flows = new List<ChainFlow>();
        foreach (Kernel.Chains.ChainParameters chain in run.Plan.Chains)
        {
            if (run.Courses(EntityKind.Chain, chain.Name.Id, "GrossOutput", "ValueAdded", "FromProjects", "FromLocalOrders", "LocalPurchaseShare")
                is not { } courses) return null;
            double gross = Mean(courses, "GrossOutput", quarters.Length), added = Mean(courses, "ValueAdded", quarters.Length),
                plants = Mean(courses, "FromProjects", quarters.Length), orders = Mean(courses, "FromLocalOrders", quarters.Length), local = 0;
            for (int quarter = 0; quarter < quarters.Length; quarter++)
            {
                double[] output = courses[("GrossOutput", quarter)], value = courses[("ValueAdded", quarter)], share = courses[("LocalPurchaseShare", quarter)];
                double[] bought = [.. output.Select((all, draw) => (all - value[draw]) * share[draw])];
                local += BlockSum.Of(bought) / bought.Length;
            }

            flows.Add(new ChainFlow(Name(chain.Name), gross - plants - orders, plants, orders, added, local, gross - added - local));
        }

        return flows.Count == 0 ? null : new ChainInput(source, $"{run.Plan.Start.Year}", flows);
    }

    // The year's sum of a flow, mean over the draws.
    private static double Mean(IReadOnlyDictionary<(string Name, int Quarter), double[]> courses, string column, int quarters) =>
        Enumerable.Range(0, quarters).Sum(quarter => BlockSum.Of(courses[(column, quarter)]) / courses[(column, quarter)].Length);

    private static double[] Medians(IReadOnlyDictionary<(string Name, int Quarter), double[]> courses, string column, int quarters) =>
        [.. Enumerable.Range(0, quarters).Select(quarter => Quantiles.Of(courses[(column, quarter)], 0.5)[0])];

    private static Bilingual Name(EntityName name) => new(name.Chinese, name.English);
}
