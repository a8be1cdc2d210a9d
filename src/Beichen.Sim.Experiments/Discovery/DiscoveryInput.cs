using Beichen.Sim.Analysis.Discovery;
using Beichen.Sim.Analysis.Influences;
using Beichen.Sim.Experiments.Attribution;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;

namespace Beichen.Sim.Experiments.Discovery;

/// <summary>An input of a discovery: an uncertain value of the plan or the date on which a project produces, draw by draw.</summary>
/// <param name="Name">Words for it.</param>
/// <param name="Path">Path in the ledger, or <c>projects/ID/production-date</c>.</param>
/// <param name="Unit">Unit of a value; null for a date.</param>
/// <param name="Values">A value a draw; of a date the number of its quarter, −1 before the first day, one beyond
/// <paramref name="Judged"/> for later and for never: what comes after the target is judged cannot have moved it.</param>
/// <param name="Judged">Number of the quarter at whose end the target is judged.</param>
internal sealed record DiscoveryInput(Bilingual Name, string Path, string? Unit, double[] Values, int Judged)
{
    /// <summary>Dates of projects first, then uncertain values in the order of the ledger; those that do not vary are left out.</summary>
    /// <param name="compiled">The plan.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="draws">Draws of the run.</param>
    /// <param name="judged">Number of the quarter at whose end the target is judged.</param>
    /// <param name="production">Dates of production by project id, quarters since the first day.</param>
    public static IReadOnlyList<DiscoveryInput> Of(CompiledPlan compiled, ulong seed, int draws, int judged, Func<string, double[]> production)
    {
        DistrictPlan plan = compiled.Plan;
        var inputs = new List<DiscoveryInput>();
        foreach (EntityName name in plan.Projects.Select(project => project.Name))
            inputs.Add(new DiscoveryInput(new Bilingual(name.Chinese, name.English), $"projects/{name.Id}/production-date",
                null, Array.ConvertAll(production(name.Id), date => QuarterOf(date, judged)), judged));
        Dictionary<string, string> units = compiled.Ledger.Entries.ToDictionary(entry => entry.Path, entry => entry.Unit, StringComparer.Ordinal);
        foreach (UncertainInput input in UncertainInput.From(compiled.Ledger, plan))
            inputs.Add(new DiscoveryInput(Words(input.Path, compiled.Seeds), input.Path, units[input.Path], input.Values(seed, draws), judged));
        return [.. inputs.Where(input => input.Values.Any(value => value != input.Values[0]))];
    }

    /// <summary>A limit on it as a condition.</summary>
    public Bilingual Condition(BoxLimit limit, Quarter start) => Unit is null ? Date(limit, start) : Value(limit, Unit);

    // A date within a quarter belongs to it, and so does its last moment.
    private static double QuarterOf(double date, int judged) => date <= 0 ? -1 : Math.Min(Math.Ceiling(date) - 1, judged + 1);

    private Bilingual Date(BoxLimit limit, Quarter start)
    {
        Quarter last = start.Plus(Judged);
        bool after = limit.Low > -1, notLater = limit.High <= Judged;
        if (limit.Low > Judged) return new Bilingual($"{Name.Zh}至{last}未投产", $"{Name.En} does not produce by {last}");
        string low = after ? Word(limit.Low, start) : "", high = notLater ? Word(limit.High, start) : "";
        return (after, notLater) switch
        {
            (true, true) => new Bilingual($"{Name.Zh}在{low}至{high}投产", $"{Name.En} begins to produce in {low} to {high}"),
            (true, false) => new Bilingual($"{Name.Zh}{low}或更晚投产，或至{last}未投产", $"{Name.En} begins to produce in {low} or later, or not by {last}"),
            (false, true) => new Bilingual($"{Name.Zh}{high}或更早投产", $"{Name.En} begins to produce in {high} or earlier"),
            (false, false) => new Bilingual($"{Name.Zh}不论何时", $"{Name.En} at any time"),
        };
    }

    private static string Word(double quarter, Quarter start) => quarter < 0 ? $"<{start}" : start.Plus((int)quarter).ToString();

    private Bilingual Value(BoxLimit limit, string unit)
    {
        Bilingual range = UnitNames.With(unit, number => double.IsInfinity(limit.High) ? $"≥ {number(limit.Low)}"
            : double.IsInfinity(limit.Low) ? $"≤ {number(limit.High)}"
            : $"{number(limit.Low)}–{number(limit.High)}");
        return new Bilingual($"{Name.Zh} {range.Zh}", $"{Name.En} {range.En}");
    }

    private static Bilingual Words(string path, SeedIndex seeds)
    {
        if (path == "accounts/city-growth") return new Bilingual("全市增速", "growth of the city");
        string[] steps = path.Split('/');
        Bilingual entity = ChangeWords.Entity(steps.Length > 2 ? steps[1] : path, seeds);
        return steps.Length > 2 && entity.En != steps[1]
            ? new Bilingual($"{entity.Zh} {string.Join('/', steps[2..])}", $"{entity.En} {string.Join('/', steps[2..])}")
            : new Bilingual(path, path);
    }
}
