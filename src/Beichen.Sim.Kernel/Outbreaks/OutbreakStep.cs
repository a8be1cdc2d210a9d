using System.Collections.Immutable;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.Outbreaks;

/// <summary>
/// A quarter's outbreak: s = max(drawn, stated), the drawn one wide if u &lt; p_wide, small if u &lt; p_wide + p_small, with a severity of its law.
/// Its effect fades over a year: E_q = Σ_k path_k s_{q−k}.
/// </summary>
public static class OutbreakStep
{
    /// <summary>Severity of the quarter: the worse of what is drawn and what the scenario states; with neither, 0.</summary>
    public static T Severity<T>(OutbreakParameters parameters, T wideHazard, T smallHazard, T stated, in DrawKey key, ulong draw)
        where T : struct, ILanes<T>
    {
        RandomLanes.Uniforms(key, draw, 0, out T whether, out T howHard);
        T wide = Pack.Where(whether < wideHazard, parameters.WideSeverity.FromUniform(howHard));
        T small = Pack.Where((wideHazard <= whether) & (whether < wideHazard + smallHazard), parameters.SmallSeverity.FromUniform(howHard));
        return T.Max(wide + small, stated);
    }

    /// <summary>Enters the quarter's severity before those of the last quarters: columns from <paramref name="first"/> on, the latest first.</summary>
    public static void Enter<T>(Tile state, int first, int lane, T severity)
        where T : struct, ILanes<T>
    {
        for (int k = OutbreakParameters.Quarters - 1; k > 0; k--) state.Set(first + k, lane, state.Get<T>(first + k - 1, lane));
        state.Set(first, lane, severity);
    }

    /// <summary>Effect of this and the last quarters' outbreaks by a path.</summary>
    public static T Effect<T>(ImmutableArray<double> path, Tile state, int first, int lane)
        where T : struct, ILanes<T>
    {
        T effect = path[0] * state.Get<T>(first, lane);
        for (int k = 1; k < OutbreakParameters.Quarters; k++) effect = T.FusedMultiplyAdd(T.Broadcast(path[k]), state.Get<T>(first + k, lane), effect);
        return effect;
    }
}
