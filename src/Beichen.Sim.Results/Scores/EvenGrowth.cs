namespace Beichen.Sim.Results.Scores;

/// <summary>The growth of the city at which a target is as likely met as missed.</summary>
/// <param name="Target">Id of the target.</param>
/// <param name="Leaning">
/// 1 where the chance is higher in the fastest fifth of the draws than in the slowest, −1 where it is lower, 0 where their 95 % intervals overlap.
/// </param>
/// <param name="Growth">The growth, a fraction; null where the chance crosses one half nowhere in the drawn range, or does not lean on growth.</param>
public sealed record EvenGrowth(string Target, int Leaning, double? Growth)
{
    /// <summary>Which way a target leans on growth, by its first and its last band.</summary>
    /// <param name="slowest">Its chance in the slowest band.</param>
    /// <param name="fastest">Its chance in the fastest band.</param>
    public static int Lean(ConditionalChance slowest, ConditionalChance fastest) => fastest.Low > slowest.High ? 1 : fastest.High < slowest.Low ? -1 : 0;
}
