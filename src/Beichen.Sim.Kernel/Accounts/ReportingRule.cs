using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>
/// How a growth that is short of its target may be reported: local figures bunch just above their targets (Lyu, Wang, Zhang and Zhang 2018). With outcome g,
/// target a, window w and share s, the figure reported is a when a − w ≤ g &lt; a and a uniform of the draw is below s, and g otherwise. Nothing of a run
/// reads it: the accounts hold the growth that was made.
/// </summary>
/// <param name="Window">How far short of its target a growth may be and still be reported as meeting it, as a fraction; drawn once a draw.</param>
/// <param name="Share">Share of such growths that are; drawn once a draw.</param>
/// <param name="Key">Entity key under which the uniform is drawn, <see cref="Purpose.Reporting"/>.</param>
public sealed record ReportingRule(Quantity Window, Quantity Share, uint Key)
{
    /// <summary>The figure reported in a draw.</summary>
    /// <param name="outcome">Growth of the accounts.</param>
    /// <param name="target">Growth asked for.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="draw">Number of the draw.</param>
    public double Reported(double outcome, double target, ulong seed, ulong draw)
    {
        if (outcome >= target || outcome < target - Window.Sample<Lanes1>(seed, draw).Value) return outcome;
        double uniform = RandomLanes.Uniform<Lanes1>(new DrawKey(seed, Key, 0, Purpose.Reporting), draw).Value;
        return uniform < Share.Sample<Lanes1>(seed, draw).Value ? target : outcome;
    }
}
