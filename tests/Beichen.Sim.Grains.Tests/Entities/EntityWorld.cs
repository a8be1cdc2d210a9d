using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Kernel;

namespace Beichen.Sim.Grains.Tests.Entities;

/// <summary>Assignments for tests that talk to a grain themselves.</summary>
internal static class EntityWorld
{
    private static int _runs;

    public static string NewKey(string entity) => $"test-{Interlocked.Increment(ref _runs)}/0/{entity}";

    public static EntityAssignment Assignment(int entity, bool live = true) =>
        new(Baseline.PlanFingerprint, 0, entity, Baseline.Seed, 0, 2, 1, live, KernelBuild.Id);
}
