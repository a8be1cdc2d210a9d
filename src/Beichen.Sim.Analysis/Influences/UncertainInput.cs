using System.Globalization;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Plans.Ledgers;

namespace Beichen.Sim.Analysis.Influences;

/// <summary>An uncertain value of a plan, with what it takes to know its value in any draw of a run without having stored it.</summary>
/// <param name="Path">Path in the ledger.</param>
/// <param name="Quantity">Distribution, in the value's own unit.</param>
/// <param name="Basis">plan, official, derived, analogue or assumed.</param>
/// <param name="Confidence">high, med or low; null where not stated.</param>
/// <param name="Entity">Entity under which its luck is named.</param>
/// <param name="Quarter">Quarter of that name.</param>
/// <param name="Purpose">Purpose of that name.</param>
public sealed record UncertainInput(string Path, Quantity Quantity, string Basis, string? Confidence, uint Entity, int Quarter, Purpose Purpose)
{
    private const string CityGrowthPath = "accounts/city-growth";

    /// <summary>True when no source or plain derivation stands behind it: basis assumed or analogue.</summary>
    public bool IsAssumed => Basis is "assumed" or "analogue";

    /// <summary>A value settled once a draw, as <see cref="Quantity.Sample{T}"/> settles it.</summary>
    public static UncertainInput Of(string path, Quantity quantity, string basis, string? confidence) =>
        new(path, quantity, basis, confidence, quantity.Key, 0, Purpose.Uncertainty);

    /// <summary>
    /// The uncertain entries of a ledger, in its order. The city's growth, which a run draws anew each year, stands for the first
    /// year and is named by the district's common shock.
    /// </summary>
    /// <exception cref="FormatException">A distribution is not in the ledger's form.</exception>
    public static IReadOnlyList<UncertainInput> From(Ledger ledger, DistrictPlan plan)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(plan);
        var inputs = new List<UncertainInput>();
        foreach (LedgerEntry entry in ledger.Entries)
        {
            if (entry.Distribution is not { } distribution || entry.UncertaintyKey is not { } key) continue;
            UncertainInput input = Of(entry.Path, Parse(distribution, key), entry.Basis, entry.Confidence);
            bool yearly = string.Equals(entry.Path, CityGrowthPath, StringComparison.Ordinal);
            inputs.Add(yearly ? input with { Entity = plan.Name.Key, Purpose = Purpose.CommonShock } : input);
        }

        return inputs;
    }

    /// <summary>The value in one draw, in the value's own unit.</summary>
    public double Value(ulong seed, ulong draw) => Quantity.FromUniform(RandomLanes.Uniform<Lanes1>(new DrawKey(seed, Entity, Quarter, Purpose), draw)).Value;

    /// <summary>The values in draws 0 to <paramref name="draws"/> − 1, in the value's own unit.</summary>
    public double[] Values(ulong seed, int draws)
    {
        var key = new DrawKey(seed, Entity, Quarter, Purpose);
        double[] values = new double[draws];
        for (int draw = 0; draw < draws; draw++) values[draw] = Quantity.FromUniform(RandomLanes.Uniform<Lanes1>(key, (ulong)draw)).Value;
        return values;
    }

    /// <summary>
    /// Ranks of the values in draws 0 to <paramref name="draws"/> − 1, from 1. A quantile does not fall in u, so they are the ranks of the u's, and no
    /// value is worked out; where the least u and the greatest give one value, all share a rank.
    /// </summary>
    public double[] Ranked(ulong seed, int draws)
    {
        var key = new DrawKey(seed, Entity, Quarter, Purpose);
        double[] lanes = new double[(draws + Lanes4.Width - 1) / Lanes4.Width * Lanes4.Width];
        for (int draw = 0; draw < draws; draw += Lanes4.Width) Lanes4.Store(RandomLanes.Uniform<Lanes4>(key, (ulong)draw), ref lanes[draw]);
        return RanksOf(lanes.AsSpan(0, draws));
    }

    /// <summary>The same in draws that are named one by one, the same one as often as it was taken: those share a rank.</summary>
    public double[] Ranked(ulong seed, IReadOnlyList<ulong> draws)
    {
        ArgumentNullException.ThrowIfNull(draws);
        var key = new DrawKey(seed, Entity, Quarter, Purpose);
        return RanksOf([.. draws.Select(draw => RandomLanes.Uniform<Lanes1>(key, draw).Value)]);
    }

    private double[] RanksOf(ReadOnlySpan<double> uniforms)
    {
        (double least, double greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (double uniform in uniforms) (least, greatest) = (Math.Min(least, uniform), Math.Max(greatest, uniform));
        return Quantity.FromUniform(new Lanes1(least)).Value < Quantity.FromUniform(new Lanes1(greatest)).Value
            ? Ranks.OfUniforms(uniforms)
            : Ranks.Of(new double[uniforms.Length]);
    }

    private static Quantity Parse(string text, uint key)
    {
        int open = text.IndexOf(" [", StringComparison.Ordinal);
        if (open < 0 || text[^1] != ']') throw new FormatException($"'{text}' is no distribution of a ledger.");
        double[] n = [.. text[(open + 2)..^1].Split(", ").Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
        return (text[..open], n.Length) switch
        {
            ("uniform", 2) => Quantity.Uniform(n[0], n[1], key),
            ("triangular", 3) => Quantity.Triangular(n[0], n[1], n[2], key),
            ("normal", 2) => Quantity.Normal(n[0], n[1], key),
            ("lognormal", 2) => Quantity.LogNormal(n[0], n[1], key),
            ("two-piece-normal", 3) => Quantity.TwoPieceNormal(n[0], n[1], n[2], key),
            _ => throw new FormatException($"'{text}' is no distribution of a ledger."),
        };
    }
}
