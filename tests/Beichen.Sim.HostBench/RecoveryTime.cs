namespace Beichen.Sim.HostBench;

/// <summary>What it costs an ensemble that one of its two silos is killed. Times are seconds.</summary>
/// <param name="LongestSilence">Longest time after the kill in which no batch came.</param>
/// <param name="AfterKill">From the kill to the last batch.</param>
/// <param name="SurvivorAlone">What the silo that is left then takes for the same batches.</param>
/// <param name="BatchesLeft">Batches that had not come when the silo was killed.</param>
/// <param name="Liveness">Time after which a silo that does not answer is given up.</param>
public sealed record RecoveryTime(double LongestSilence, double AfterKill, double SurvivorAlone, int BatchesLeft, double Liveness)
{
    /// <summary>What the loss cost beyond the work that was left.</summary>
    public double Cost => AfterKill - SurvivorAlone;
}
