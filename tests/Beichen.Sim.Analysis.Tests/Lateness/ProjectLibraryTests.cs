using Beichen.Sim.Analysis.Lateness;
using Google.OrTools.Sat;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Lateness;

/// <summary>
/// Instance j301_1 of the project scheduling library PSPLIB (Kolisch and Sprecher 1997): thirty activities, four renewable resources. Its critical path is
/// 38, its shortest schedule within the resources 43.
/// </summary>
public class ProjectLibraryTests
{
    // Duration, demand of the resources, successors, by activity from 1; the first and the last are the start and the end.
    private static readonly (int Duration, int[] Demand, int[] Next)[] Activities =
    [
        (0, [0, 0, 0, 0], [2, 3, 4]), (8, [4, 0, 0, 0], [6, 11, 15]), (4, [10, 0, 0, 0], [7, 8, 13]), (6, [0, 0, 0, 3], [5, 9, 10]),
        (3, [3, 0, 0, 0], [20]), (8, [0, 0, 0, 8], [30]), (5, [4, 0, 0, 0], [27]), (9, [0, 1, 0, 0], [12, 19, 27]),
        (2, [6, 0, 0, 0], [14]), (7, [0, 0, 0, 1], [16, 25]), (9, [0, 5, 0, 0], [20, 26]), (2, [0, 7, 0, 0], [14]),
        (6, [4, 0, 0, 0], [17, 18]), (3, [0, 8, 0, 0], [17]), (9, [3, 0, 0, 0], [25]), (10, [0, 0, 0, 5], [21, 22]),
        (6, [0, 0, 0, 8], [22]), (5, [0, 0, 0, 7], [20, 22]), (3, [0, 1, 0, 0], [24, 29]), (7, [0, 10, 0, 0], [23, 25]),
        (2, [0, 0, 0, 6], [28]), (7, [2, 0, 0, 0], [23]), (2, [3, 0, 0, 0], [24]), (3, [0, 9, 0, 0], [30]),
        (3, [4, 0, 0, 0], [30]), (7, [0, 0, 4, 0], [31]), (8, [0, 0, 0, 7], [28]), (3, [0, 8, 0, 0], [31]),
        (7, [0, 7, 0, 0], [32]), (2, [0, 7, 0, 0], [32]), (2, [0, 0, 2, 0], [32]), (0, [0, 0, 0, 0], []),
    ];

    private static readonly int[] Capacity = [12, 13, 4, 12];

    [Fact]
    public void Slack_and_criticality_are_those_of_the_critical_path_method()
    {
        const int Draws = 200, Quarters = 20;
        int[] latest = LatestFinishes(), earliest = EarliestFinishes(-1, 0);
        Assert.Equal(38, earliest[^1]);
        for (int activity = 1; activity < Activities.Length - 1; activity++)
        {
            // Every draw is the same: what is safe is safe for sure.
            bool[][] hits = [.. Enumerable.Range(0, Quarters + 1)
                .Select(late => Enumerable.Repeat(EarliestFinishes(activity, late)[^1] <= 38, Draws).ToArray())];
            int slack = LatenessCurve.Of(hits).LatestSafe(0.95);
            Assert.Equal(Math.Min(latest[activity] - earliest[activity], Quarters), slack);
            double[] spread = [.. Enumerable.Range(0, Draws).Select(draw => (double)draw)];
            Assert.Equal(slack == 0 ? 1 : 0, TimingWeight.Of(hits[0], hits[1], spread, spread).Criticality);
        }
    }

    // Holds the figures above to the instance, and says what a network alone leaves out: five days of waiting for resources.
    [Fact]
    public void Within_the_resources_the_shortest_schedule_is_43()
    {
        var model = new CpModel();
        IntVar[] starts = [.. Activities.Select((_, i) => model.NewIntVar(0, 158, $"start {i + 1}"))];
        IntervalVar[] intervals = [.. Activities.Select((one, i) => model.NewFixedSizeIntervalVar(starts[i], one.Duration, $"activity {i + 1}"))];
        for (int i = 0; i < Activities.Length; i++)
        {
            foreach (int next in Activities[i].Next) model.Add(starts[next - 1] >= starts[i] + Activities[i].Duration);
        }

        for (int resource = 0; resource < Capacity.Length; resource++)
        {
            CumulativeConstraint used = model.AddCumulative(Capacity[resource]);
            for (int i = 0; i < Activities.Length; i++) used.AddDemand(intervals[i], Activities[i].Demand[resource]);
        }

        model.Minimize(starts[^1]);
        var solver = new CpSolver { StringParameters = "num_workers:1,random_seed:1" };
        Assert.Equal(CpSolverStatus.Optimal, solver.Solve(model));
        Assert.Equal(43, solver.Value(starts[^1]));
    }

    // Forward pass: the activities are numbered so that each comes after those before it.
    private static int[] EarliestFinishes(int slips, int by)
    {
        int[] starts = new int[Activities.Length], finishes = new int[Activities.Length];
        for (int i = 0; i < Activities.Length; i++)
        {
            finishes[i] = starts[i] + Activities[i].Duration + (i == slips ? by : 0);
            foreach (int next in Activities[i].Next) starts[next - 1] = Math.Max(starts[next - 1], finishes[i]);
        }

        return finishes;
    }

    // Backward pass from the end of the critical path.
    private static int[] LatestFinishes()
    {
        int[] latest = new int[Activities.Length];
        Array.Fill(latest, 38);
        for (int i = Activities.Length - 1; i >= 0; i--)
        {
            foreach (int next in Activities[i].Next) latest[i] = Math.Min(latest[i], latest[next - 1] - Activities[next - 1].Duration);
        }

        return latest;
    }
}
