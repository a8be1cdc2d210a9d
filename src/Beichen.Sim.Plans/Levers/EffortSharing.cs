using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Levers;

/// <summary>One team pushes all projects: the paces asked for share one budget of effort.</summary>
internal static class EffortSharing
{
    /// <summary>
    /// Construction pace of each project by quarter from the paces asked for. Where Σ(pace − 1) exceeds the book's budget E, each (pace − 1)
    /// is scaled by E/Σ(pace − 1) and a notice says so; by draw where a pace asked for differs by draw.
    /// </summary>
    public static IReadOnlyList<QuarterPath> Paces(LeverBook book, QuarterPath[] paths)
    {
        int quarters = book.Quarters;
        double budget = book.EffortBudget;
        if (paths.Any(path => !path.ByDraw.IsEmpty)) return ByDraw(paths, quarters, budget);
        double[][] asked = [.. paths.Select(path => Values(path, quarters))];
        double largest = 0;
        for (int quarter = 0; quarter < quarters; quarter++) largest = Math.Max(largest, Share(asked, quarter, budget));
        if (largest > budget)
        {
            LeverSetting first = book.Settings.First(setting => string.Equals(setting.Lever, LeverRules.ProjectAcceleration.Id, StringComparison.Ordinal));
            book.Notice?.Invoke(
                first.LeverPlace,
                $"project-acceleration asks for {Words.Number(Math.Round(largest, 6))} of effort, "
                + $"the team has {Words.Number(budget)}: every accelerated project gets its part of it");
        }

        return [.. asked.Select(LeverBook.Compact)];
    }

    private static double Share(double[][] asked, int at, double budget)
    {
        double effort = 0;
        foreach (double[] pace in asked) effort += pace[at] - 1;
        if (effort <= budget) return effort;
        foreach (double[] pace in asked) pace[at] = 1 + ((pace[at] - 1) * budget / effort);
        return effort;
    }

    // The same in each draw of a design; quarters with the same settings share their columns.
    private static QuarterPath[] ByDraw(QuarterPath[] paths, int quarters, double budget)
    {
        int draws = paths.SelectMany(path => path.ByDraw).First(column => column is not null)!.Length;
        var columns = new double[]?[paths.Length, quarters];
        for (int quarter = 0; quarter < quarters; quarter++)
        {
            bool repeats = quarter > 0 && paths.All(path =>
                path.At(quarter) == path.At(quarter - 1) && (path.ByDraw.IsEmpty || ReferenceEquals(path.ByDraw[quarter], path.ByDraw[quarter - 1])));
            double[][]? asked = repeats ? null : [.. paths.Select(path => path.ByDraw.IsEmpty || path.ByDraw[quarter] is not { } column
                ? Enumerable.Repeat(path.At(quarter), draws).ToArray()
                : (double[])column.Clone())];
            for (int draw = 0; asked is not null && draw < draws; draw++) Share(asked, draw, budget);
            for (int p = 0; p < paths.Length; p++) columns[p, quarter] = repeats ? columns[p, quarter - 1] : asked![p];
        }

        return [.. paths.Select((path, p) => path with { ByDraw = [.. Enumerable.Range(0, quarters).Select(quarter => columns[p, quarter])] })];
    }

    private static double[] Values(QuarterPath path, int quarters) => [.. Enumerable.Range(0, quarters).Select(path.At)];
}
