using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;

namespace Beichen.Sim.Kernel.Factors;

/// <summary>
/// Draws the common factors: each once a year, the delay factor once a draw. A column a factor, from the first given, holds the year's value.
/// </summary>
public static class FactorStep
{
    /// <summary>
    /// The year's factors. <paramref name="city"/> is the normal score of the city's growth, <paramref name="quarter"/> the year's first quarter.
    /// </summary>
    public static void Run<T>(FactorSet factors, Seeding seed, ulong draw, int quarter, T city, Tile state, int first, int lane)
        where T : struct, ILanes<T>
    {
        Span<double> cells = stackalloc double[FactorSet.Count * 8];
        var normals = new Scores<T>(cells);
        normals[0] = city;
        for (int k = 1; k < FactorSet.Count; k++)
        {
            if (factors.Declared[k] is not { } law) continue;
            normals[k] = RandomLanes.Normal<T>(new DrawKey(seed, law.Name.Key, (CommonFactor)k == CommonFactor.Delay ? 0 : quarter, Purpose.Factor), draw);
            T score = law.Tail.Score(Score(factors, (CommonFactor)k, normals));
            T fresh = law.Deviation.Sample<T>(seed, draw) * score;
            T last = state.Get<T>(first + k, lane);
            if (quarter > 0 && law.Persistence != 0)
                fresh = (T.Broadcast(law.Persistence) * last) + (T.Broadcast(Math.Sqrt(1 - (law.Persistence * law.Persistence))) * fresh);
            state.Set(first + k, lane, fresh);
        }
    }

    /// <summary>
    /// The delay factor f of a draw and what is left to a group of works, √(1 − σ²), so that f + √(1−σ²) M has unit variance for a score M of the group:
    /// σ² is the correlation between groups. It depends on the city's growth of the first year alone, so every project draws it for itself, from
    /// the district's key. 0 and 1 when it is not declared.
    /// </summary>
    public static T Delay<T>(FactorSet factors, uint district, Seeding seed, ulong draw, out T left)
        where T : struct, ILanes<T>
    {
        left = Pack.One<T>();
        if (factors[CommonFactor.Delay] is not { } law) return Pack.Zero<T>();
        T city = LaneMath.InverseNormal(RandomLanes.Uniform<T>(new DrawKey(seed, district, 0, Purpose.CommonShock), draw));
        T own = RandomLanes.Normal<T>(new DrawKey(seed, law.Name.Key, 0, Purpose.Factor), draw);
        T score = (T.Broadcast(factors.Weight(CommonFactor.Delay, CommonFactor.City)) * city)
            + (T.Broadcast(factors.Weight(CommonFactor.Delay, CommonFactor.Delay)) * own);
        T deviation = Pack.Share(law.Deviation.Sample<T>(seed, draw));
        left = T.Sqrt(1 - (deviation * deviation));
        return deviation * law.Tail.Score(score);
    }

    private static T Score<T>(FactorSet factors, CommonFactor factor, in Scores<T> normals)
        where T : struct, ILanes<T>
    {
        T sum = Pack.Zero<T>();
        for (int j = 0; j <= (int)factor; j++)
        {
            double weight = factors.Weight(factor, (CommonFactor)j);
            if (weight != 0 && (j == 0 || factors.Declared[j] is not null)) sum = T.FusedMultiplyAdd(T.Broadcast(weight), normals[j], sum);
        }

        return sum;
    }

    // A pack a factor, in room of eight draws each.
    private readonly ref struct Scores<T>(Span<double> cells)
        where T : struct, ILanes<T>
    {
        private readonly Span<double> _cells = cells;

        public T this[int factor]
        {
            get => T.Load(ref _cells[factor * 8]);
            set => T.Store(value, ref _cells[factor * 8]);
        }
    }
}
