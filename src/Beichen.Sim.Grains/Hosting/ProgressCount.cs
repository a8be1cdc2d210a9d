namespace Beichen.Sim.Grains.Hosting;

/// <summary>Adds up what the blocks report.</summary>
internal sealed class ProgressCount(RunRequest request, IProgress<RunProgress>? listener)
{
    private readonly int _allQuarters = request.Blocks * request.Plan.Quarters;
    private int _quarters;
    private int _draws;

    /// <summary>Some quarters of a block are done, and with them some draws.</summary>
    public void Add(int quarters, int draws)
    {
        int done = Interlocked.Add(ref _quarters, quarters);
        int drawsDone = Interlocked.Add(ref _draws, draws);
        listener?.Report(new RunProgress(done, _allQuarters, drawsDone, request.Draws));
    }
}
