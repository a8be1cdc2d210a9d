namespace Beichen.Sim.Plans.Lights;

/// <summary>From which lag a light is yellow and from which red: a lag above the limit, or at it where the rule counts from it.</summary>
/// <param name="Yellow">Lag from which it is yellow.</param>
/// <param name="Red">Lag from which it is red.</param>
/// <param name="Inclusive">True where a lag at the limit counts.</param>
public sealed record LightLimits(double Yellow, double Red, bool Inclusive)
{
    // Progress of 0.3 against 0.4 lags by 10 points, which a binary number misses by a rounding.
    private const double Rounding = 1e-9;

    /// <summary>The light of a lag.</summary>
    public Light Of(double lag) => Passes(lag, Red) ? Light.Red : Passes(lag, Yellow) ? Light.Yellow : Light.Green;

    private bool Passes(double lag, double limit) => Inclusive ? lag >= limit - Rounding : lag > limit + Rounding;
}
