using System.Numerics;

namespace Beichen.Sim.Results.Statistics;

/// <summary>One bit a draw: whether it hit. A million draws take 125 kB, so that joint questions need no second pass over columns.</summary>
public sealed class HitSet
{
    private readonly ulong[] words;

    private HitSet(int draws)
    {
        Draws = draws;
        words = new ulong[(draws + 63) / 64];
    }

    /// <summary>Number of draws.</summary>
    public int Draws { get; }

    /// <summary>Draws that hit.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (ulong word in words) count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>Share of draws that hit.</summary>
    public Proportion Proportion => new(Count, Draws);

    /// <summary>Whether a draw hit.</summary>
    public bool this[int draw] => (words[draw >> 6] >> (draw & 63) & 1) != 0;

    /// <summary>The draws whose value satisfies a rule.</summary>
    public static HitSet Where(ReadOnlySpan<double> values, Func<double, bool> hit)
    {
        var set = new HitSet(values.Length);
        for (int draw = 0; draw < values.Length; draw++)
        {
            if (hit(values[draw])) set.words[draw >> 6] |= 1UL << (draw & 63);
        }

        return set;
    }

    /// <summary>The draws that hit here and not there.</summary>
    /// <exception cref="ArgumentException">The sets are of different draws.</exception>
    public int CountWithout(HitSet other)
    {
        Match(other);
        int count = 0;
        for (int word = 0; word < words.Length; word++) count += BitOperations.PopCount(words[word] & ~other.words[word]);
        return count;
    }

    /// <summary>The draws that hit in every set.</summary>
    /// <exception cref="ArgumentException">There is no set, or they are of different draws.</exception>
    public static HitSet InAll(IReadOnlyList<HitSet> sets)
    {
        if (sets.Count == 0) throw new ArgumentException("at least one set is needed", nameof(sets));
        var all = new HitSet(sets[0].Draws);
        sets[0].words.CopyTo(all.words, 0);
        for (int set = 1; set < sets.Count; set++)
        {
            all.Match(sets[set]);
            for (int word = 0; word < all.words.Length; word++) all.words[word] &= sets[set].words[word];
        }

        return all;
    }

    /// <summary>For each set, the draws that miss it alone.</summary>
    /// <exception cref="ArgumentException">The sets are of different draws.</exception>
    public static int[] OnlyMissed(IReadOnlyList<HitSet> sets)
    {
        var counts = new int[sets.Count];
        for (int set = 0; set < sets.Count; set++)
        {
            int missed = set;
            HitSet[] others = [.. sets.Where((_, at) => at != missed)];
            counts[set] = others.Length == 0 ? sets[set].Draws - sets[set].Count : InAll(others).CountWithout(sets[set]);
        }

        return counts;
    }

    private void Match(HitSet other)
    {
        if (other.Draws != Draws) throw new ArgumentException($"{other.Draws} draws cannot be paired with {Draws}", nameof(other));
    }
}
