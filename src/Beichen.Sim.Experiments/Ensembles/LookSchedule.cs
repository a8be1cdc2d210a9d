namespace Beichen.Sim.Experiments.Ensembles;

/// <summary>
/// When an ensemble that stops by precision looks at its intervals: after 1,024 draws, twice as many, and so on to the most draws allowed.
/// The schedule is fixed beforehand and sparse, so that looking often does not make the intervals too narrow.
/// </summary>
public static class LookSchedule
{
    /// <summary>Draws at the first look.</summary>
    public const int First = 1024;

    /// <summary>Most draws when none are given.</summary>
    public const int MostDraws = 1 << 20;

    /// <summary>Draws at each look up to the most draws.</summary>
    public static IReadOnlyList<int> Of(int mostDraws)
    {
        var looks = new List<int>();
        for (long draws = First; draws < mostDraws; draws *= 2) looks.Add((int)draws);
        looks.Add(mostDraws);
        return looks;
    }

    /// <summary>The batch size that lets every look stand at the end of a batch: the power of two at or below the one asked for, 64 to 1,024.</summary>
    public static int BatchDraws(int asked) => Math.Clamp(1 << int.Log2(asked), 64, First);
}
