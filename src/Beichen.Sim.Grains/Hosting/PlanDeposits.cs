using Beichen.Sim.Grains.Plans;

namespace Beichen.Sim.Grains.Hosting;

/// <summary>
/// Texts of plans that silos of other processes compile from. The last few are kept, to be deposited again when the grain that held one has gone with its silo.
/// </summary>
/// <param name="grains">Client of the cluster.</param>
internal sealed class PlanDeposits(IGrainFactory grains)
{
    private const int Attempts = 3;
    private readonly Lock _gate = new();
    private readonly LinkedList<PlanText> _texts = [];

    /// <summary>Deposits a text.</summary>
    public Task Put(PlanText text)
    {
        lock (_gate)
        {
            if (Find(text.Fingerprint) is { } known) _texts.Remove(known);
            _texts.AddFirst(text);
            if (_texts.Count > PlanCatalog.Kept) _texts.RemoveLast();
        }

        return grains.GetGrain<IPlanTextGrain>(text.Fingerprint).Put(text);
    }

    /// <summary>Runs a block, again after another deposit when a silo had not asked for the text before it went.</summary>
    public async Task<T> Again<T>(string fingerprint, Func<Task<T>> run)
    {
        for (int deposits = 0; ; deposits++)
        {
            try
            {
                return await run();
            }
            catch (UnknownPlanException) when (deposits < Attempts && Text(fingerprint) is not null)
            {
                await Put(Text(fingerprint)!);
            }
        }
    }

    private PlanText? Text(string fingerprint)
    {
        lock (_gate) return Find(fingerprint)?.Value;
    }

    private LinkedListNode<PlanText>? Find(string fingerprint)
    {
        for (LinkedListNode<PlanText>? node = _texts.First; node is not null; node = node.Next)
        {
            if (string.Equals(node.Value.Fingerprint, fingerprint, StringComparison.Ordinal)) return node;
        }

        return null;
    }
}
