using Beichen.Sim.Workbench.Answers;
using Beichen.Sim.Workbench.States;

namespace Beichen.Sim.Workbench.Shelves;

/// <summary>A project where the plan has it, and later and later still: what its card is told from. All are runs of the same draws.</summary>
/// <param name="Written">The state with the project where the scenario has it; null where the reader has not moved it.</param>
/// <param name="Later">The state with the project so many quarters later than it stands.</param>
internal sealed record ProjectMoves(KeptRun? Written, IReadOnlyList<(int Quarters, KeptRun Run)> Later)
{
    private const int MostLater = 3;

    /// <summary>Runs the state with the project in each of these places.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="state">The state.</param>
    /// <param name="project">Id of the project.</param>
    /// <param name="most">Most quarters that a project can be put off.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<ProjectMoves> Of(RunShelf runs, WorkbenchState state, string project, double most, CancellationToken cancellation)
    {
        DateMove[] others = [.. state.Dates.Where(move => !string.Equals(move.Project, project, StringComparison.Ordinal))];
        DateMove? own = state.Dates.FirstOrDefault(move => string.Equals(move.Project, project, StringComparison.Ordinal));
        KeptRun? written = own is null ? null : await runs.Of(state with { Dates = others }, cancellation);
        var later = new List<(int, KeptRun)>();
        for (int quarters = 1; quarters <= MostLater && (own?.Shift ?? 0) + quarters <= most; quarters++)
        {
            double shift = (own?.Shift ?? 0) + quarters;
            DateMove[] moved = shift == 0 ? others : [.. others, new DateMove(project, shift, own?.Exact ?? false)];
            later.Add((quarters, await runs.Of(state with { Dates = moved }, cancellation)));
        }

        return new ProjectMoves(written, later);
    }
}
