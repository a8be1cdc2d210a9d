using System.Globalization;
using Beichen.Sim.Analysis.Discovery;
using Beichen.Sim.Analysis.Influences;
using Beichen.Sim.Experiments.Attribution;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans;

namespace Beichen.Sim.Experiments.Discovery;

/// <summary>An input of a discovery: an uncertain value of the plan or the date on which a project produces, draw by draw.</summary>
/// <param name="Name">Words for it.</param>
/// <param name="Path">Path in the ledger, or <c>projects/ID/production-date</c>.</param>
/// <param name="Unit">Unit of a value; null for a date.</param>
/// <param name="Values">A value a draw; a date in quarters since the first day, <see cref="ProjectOutput.Never"/> for never.</param>
internal sealed record DiscoveryInput(Bilingual Name, string Path, string? Unit, double[] Values)
{
    /// <summary>Dates of projects first, then uncertain values in the order of the ledger; those that do not vary are left out.</summary>
    /// <param name="compiled">The plan.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="draws">Draws of the run.</param>
    /// <param name="production">Dates of production by project id.</param>
    public static IReadOnlyList<DiscoveryInput> Of(CompiledPlan compiled, ulong seed, int draws, Func<string, double[]> production)
    {
        DistrictPlan plan = compiled.Plan;
        var inputs = new List<DiscoveryInput>();
        foreach (EntityName name in plan.Projects.Select(project => project.Name))
            inputs.Add(new DiscoveryInput(new Bilingual(name.Chinese, name.English), $"projects/{name.Id}/production-date", null, production(name.Id)));
        Dictionary<string, string> units = compiled.Ledger.Entries.ToDictionary(entry => entry.Path, entry => entry.Unit, StringComparer.Ordinal);
        foreach (UncertainInput input in UncertainInput.From(compiled.Ledger, plan))
            inputs.Add(new DiscoveryInput(Words(input.Path, compiled.Seeds), input.Path, units[input.Path], input.Values(seed, draws)));
        return [.. inputs.Where(input => input.Values.Any(value => value != input.Values[0]))];
    }

    /// <summary>A limit on it as a condition.</summary>
    public Bilingual Condition(BoxLimit limit, Quarter start) => Unit is null ? Date(limit, start) : Value(limit, Unit);

    private Bilingual Date(BoxLimit limit, Quarter start)
    {
        bool after = !double.IsInfinity(limit.Low), mayBeLost = limit.High >= ProjectOutput.Never;
        if (limit.Low >= ProjectOutput.Never) return new Bilingual($"{Name.Zh}落空", $"{Name.En} is lost");
        string low = after ? Day(limit.Low, start) : "", high = mayBeLost ? "" : Day(limit.High, start);
        return (after, mayBeLost) switch
        {
            (true, false) => new Bilingual($"{Name.Zh}在{low}至{high}之间投产", $"{Name.En} produces between {low} and {high}"),
            (true, true) => new Bilingual($"{Name.Zh}{low}或更晚投产，或落空", $"{Name.En} produces on {low} or later, or is lost"),
            (false, false) => new Bilingual($"{Name.Zh}{high}或更早投产", $"{Name.En} produces on {high} or earlier"),
            (false, true) => new Bilingual($"{Name.Zh}不论何时", $"{Name.En} at any time"),
        };
    }

    // A share of a quarter as a day of it.
    private static string Day(double date, Quarter start)
    {
        int quarter = Math.Max(0, (int)Math.Floor(date));
        Quarter of = start.Plus(quarter);
        var first = new DateOnly(of.Year, ((of.Number - 1) * 3) + 1, 1);
        int days = first.AddMonths(3).DayNumber - first.DayNumber;
        return first.AddDays(Math.Clamp((int)((date - quarter) * days), 0, days - 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private Bilingual Value(BoxLimit limit, string unit)
    {
        string Text(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.####}");
        string of = unit is "fraction" or "ratio" or "1" ? "" : $" {unit}";
        string range = double.IsInfinity(limit.High) ? $"≥ {Text(limit.Low)}"
            : double.IsInfinity(limit.Low) ? $"≤ {Text(limit.High)}"
            : $"{Text(limit.Low)}–{Text(limit.High)}";
        return new Bilingual($"{Name.Zh} {range}{of}", $"{Name.En} {range}{of}");
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
