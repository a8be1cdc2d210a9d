namespace Beichen.Sim.Charts;

/// <summary>
/// The output of an industry chain over the year by where it comes from and where it goes, 亿元, constant prices, means over the draws. Both sums are its gross
/// output.
/// </summary>
/// <param name="Name">Name of the chain.</param>
/// <param name="Existing">From capacity of the first day.</param>
/// <param name="Plants">From new plants.</param>
/// <param name="Orders">From local orders.</param>
/// <param name="ValueAdded">Value added.</param>
/// <param name="Local">Inputs bought in the district.</param>
/// <param name="Outside">Inputs bought outside.</param>
public sealed record ChainFlow(
    Bilingual Name, double Existing, double Plants, double Orders, double ValueAdded, double Local, double Outside)
{
    /// <summary>Gross output of the chain, 亿元, constant prices.</summary>
    public double Gross => Existing + Plants + Orders;
}
