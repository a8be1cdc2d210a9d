using System.Numerics;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Experiments.Sensitivity;

/// <summary>Asks which levers move a target, over their allowed ranges.</summary>
/// <param name="Target">Id of the target that is judged.</param>
/// <param name="Sampling">Draws of every plan.</param>
public sealed record SensitivityRequest(string Target, Sampling Sampling)
{
    /// <summary>Screening by elementary effects.</summary>
    public const string Morris = "morris";

    /// <summary>Shares of variance.</summary>
    public const string Sobol = "sobol";

    /// <summary><see cref="Morris"/> or <see cref="Sobol"/>.</summary>
    public string Method { get; init; } = Morris;

    /// <summary>Trajectories, or N of the Sobol' design, a power of 2; null for the method's default.</summary>
    public int? Size { get; init; }

    /// <summary>With <see cref="Sobol"/>: goes on with twice the N until every half 95 % interval is at most this; null for N as given.</summary>
    public double? Until { get; init; }

    /// <summary>Ids of the levers; none for all.</summary>
    public IReadOnlyList<string> Levers { get; init; } = [];

    internal int SizeOrDefault => Size ?? (Method == Morris ? 10 : 32);

    /// <summary>Refuses what makes no sense, before anything is run.</summary>
    internal void Check(CompiledPlan plan)
    {
        if (Method is not (Morris or Sobol)) throw RefusedException.Of("method", Method, $"{Morris} or {Sobol}");
        if (Method is Sobol && !BitOperations.IsPow2(SizeOrDefault))
            throw RefusedException.Of("size", SizeOrDefault.ToString(System.Globalization.CultureInfo.InvariantCulture), "a power of 2");
        string[] known = [.. plan.Seeds.Levers.Select(lever => lever.Id)];
        if (Levers.FirstOrDefault(lever => !known.Contains(lever, StringComparer.Ordinal)) is { } unknown)
            throw RefusedException.Of("lever", unknown, $"one of: {string.Join(", ", known)}");
    }
}
