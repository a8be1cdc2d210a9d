using System.Text;

namespace Beichen.Sim.Kernel.Randomness;

/// <summary>The 32-bit key by which an entity names its random numbers: the same in every process and version.</summary>
public static class EntityKey
{
    /// <summary>
    /// FNV-1a of the id's UTF-8 bytes (offset 2166136261, prime 16777619), then the 32-bit finaliser of MurmurHash3, so that ids
    /// that differ in their last letter differ in half the bits.
    /// </summary>
    public static uint Of(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        uint hash = 2166136261;
        foreach (byte letter in Encoding.UTF8.GetBytes(id))
            hash = unchecked((hash ^ letter) * 16777619);
        hash = unchecked((hash ^ (hash >> 16)) * 0x85EB_CA6B);
        hash = unchecked((hash ^ (hash >> 13)) * 0xC2B2_AE35);
        return hash ^ (hash >> 16);
    }

    /// <summary>
    /// Every pair of different ids that share a key (the earlier id first), to be refused when a plan is compiled: two entities
    /// with one key would move together. Among 1,000 ids the chance of any is 1 in 8,600.
    /// </summary>
    public static IReadOnlyList<(string First, string Second)> Collisions(IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var holders = new Dictionary<uint, string>();
        var pairs = new List<(string First, string Second)>();
        foreach (string id in ids)
        {
            if (!holders.TryAdd(Of(id), id) && !string.Equals(holders[Of(id)], id, StringComparison.Ordinal))
                pairs.Add((holders[Of(id)], id));
        }

        return pairs;
    }
}
