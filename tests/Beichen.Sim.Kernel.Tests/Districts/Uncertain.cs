using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Tests.Districts;

/// <summary>Short ways to state the numbers of an invented district; an uncertain one is keyed by its own id.</summary>
internal static class Uncertain
{
    public static EntityName Name(string id) => new(id, "虚构·" + id, "Invented " + id, EntityKey.Of(id));

    public static Quantity Certain(double value) => Quantity.Fixed(value);

    public static Quantity Between(string id, double low, double high) => Quantity.Uniform(low, high, EntityKey.Of("number." + id));

    public static Quantity Around(string id, double low, double mode, double high) => Quantity.Triangular(low, mode, high, EntityKey.Of("number." + id));

    public static StageDuration Lasting(double quarters, double p50 = 1, double p80 = 1) => new(Certain(quarters), p50, p80);

    public static QuarterPath Always(double value) => QuarterPath.Constant(value);

    public static ShockPath Shock(params Quantity[] values) => new([.. values]);

    public static QuarterPath ByQuarter(params double[] values) => new([.. values]);
}
