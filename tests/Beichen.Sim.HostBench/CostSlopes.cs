using System.Diagnostics;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.HostBench;

/// <summary>What one more draw, project, chain or quarter costs, on one thread of the vector loop.</summary>
public static class CostSlopes
{
    // Short rounds, and many: each size meets some in which nothing else ran.
    private const int Draws = 256;
    private const int Rounds = 60;
    private const int RoundsOfManyDraws = 7;

    /// <summary>Measures all of them.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="longer">The plan compiled for so many quarters.</param>
    public static IReadOnlyList<Slope> Measure(DistrictPlan plan, Func<int, DistrictPlan> longer) =>
    [
        Draw(plan),
        Of("one more project", [0, 18, 36, 72], more => WithProjects(plan, more)),
        Of("one more chain", [0, 11, 22, 44], more => WithChains(plan, more)),
        Of("one more quarter", [4, 8, 12, 16, 20], longer),
    ];

    private static Slope Draw(DistrictPlan plan)
    {
        var loop = new PlainLoop(plan, 0, 1, keeps: true);
        loop.Run(1, Draws);
        int[] draws = [1024, 2048, 4096, 8192];
        double[] best = Best(draws.Length, RoundsOfManyDraws, i => loop.Run(1, draws[i]));
        return new Slope("one more draw", "µs", [.. draws.Select((n, i) => ((double)n, best[i] * 1e6))]);
    }

    private static Slope Of(string name, int[] sizes, Func<int, DistrictPlan> variant)
    {
        PlainLoop[] loops = sizes.Select(size => new PlainLoop(variant(size), 0, 1, keeps: true)).ToArray();
        foreach (PlainLoop loop in loops) loop.Run(1, Draws);
        double[] best = Best(sizes.Length, Rounds, i => loops[i].Run(1, Draws));
        return new Slope(name, "µs a draw", [.. sizes.Select((size, i) => ((double)size, best[i] * 1e6 / Draws))]);
    }

    // The fastest of interleaved rounds: what disturbs a measurement only ever makes it slower.
    private static double[] Best(int count, int rounds, Action<int> run)
    {
        var best = Enumerable.Repeat(double.MaxValue, count).ToArray();
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < count; i++)
            {
                long start = Stopwatch.GetTimestamp();
                run(i);
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
        }

        return best;
    }

    private static DistrictPlan WithProjects(DistrictPlan plan, int more)
    {
        var projects = new List<ProjectParameters>(plan.Projects);
        ChainParameters[] chains = [.. plan.Chains];
        for (int i = 0; i < more; i++)
        {
            ProjectParameters twin = plan.Projects[i % plan.Projects.Length] with { Park = -1, Milestones = [] };
            projects.Add(twin with { Name = Twin(twin.Name, i) });
            if (twin.Chain >= 0) chains[twin.Chain] = chains[twin.Chain] with { Projects = [.. chains[twin.Chain].Projects, projects.Count - 1] };
        }

        return plan with { Projects = [.. projects], Chains = [.. chains] };
    }

    private static DistrictPlan WithChains(DistrictPlan plan, int more) => plan with
    {
        Chains = [.. plan.Chains, .. Enumerable.Range(0, more).Select(i =>
        {
            ChainParameters twin = plan.Chains[i % plan.Chains.Length];
            return twin with { Name = Twin(twin.Name, i), Projects = [], ShareOfActivity = Quantity.Fixed(0) };
        })],
    };

    private static EntityName Twin(EntityName name, int number)
    {
        string id = $"{name.Id}-twin-{number}";
        return name with { Id = id, Key = EntityKey.Of(id) };
    }
}
