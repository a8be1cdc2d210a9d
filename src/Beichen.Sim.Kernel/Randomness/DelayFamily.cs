namespace Beichen.Sim.Kernel.Randomness;

/// <summary>The family of a duration's distribution; all are fitted to one elicited P50 and P80 and differ in the tail.</summary>
public enum DelayFamily
{
    /// <summary>Lognormal, the default and the lightest tail.</summary>
    LogNormal,

    /// <summary>Log-logistic: odds of being done grow as a power of time.</summary>
    LogLogistic,

    /// <summary>Burr XII with second shape ½: twice as long a way into the tail as the log-logistic of the same first shape.</summary>
    BurrXII,

    /// <summary>Fréchet: the longest of many activities in series and parallel (Vazquez 2023, arXiv:2312.12906).</summary>
    Frechet,
}
