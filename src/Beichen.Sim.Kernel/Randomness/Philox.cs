using System.Runtime.CompilerServices;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Randomness;

/// <summary>
/// Philox4x32-10, a counter-based generator (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"):
/// a keyed mixing of a 128-bit counter, with no state between calls. Each lane is its own counter.
/// </summary>
public static class Philox
{
    private const int Rounds = 10;
    private const uint Multiplier0 = 0xD251_1F53;
    private const uint Multiplier1 = 0xCD9E_8D57;
    private const uint Weyl0 = 0x9E37_79B9;
    private const uint Weyl1 = 0xBB67_AE85;

    /// <summary>
    /// Mixes the counter (counter0, counter1, counter2, counter3) under a key into four 32-bit words a lane.
    /// </summary>
    /// <param name="counter0">First counter word, one a lane, in the low 32 bits; higher bits are ignored.</param>
    /// <param name="counter1">Second counter word, the same in all lanes.</param>
    /// <param name="counter2">Third counter word.</param>
    /// <param name="counter3">Fourth counter word.</param>
    /// <param name="key">The two key words, the first in the low half.</param>
    /// <param name="x0">First output word in the low 32 bits of each lane; the high bits are zero. Likewise the others.</param>
    /// <param name="x1">Second output word.</param>
    /// <param name="x2">Third output word.</param>
    /// <param name="x3">Fourth output word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Generate<T>(
        T counter0, uint counter1, uint counter2, uint counter3, ulong key, out T x0, out T x1, out T x2, out T x3)
        where T : struct, ILanes<T>
    {
        uint key0 = (uint)key;
        uint key1 = (uint)(key >> 32);

        // Until the draw has reached all four words, two of them are the same in all lanes: plain numbers serve for those.
        ulong same = (ulong)Multiplier1 * counter2;
        T own = T.BitsMultiplyLow32(counter0, T.BroadcastBits(Multiplier0));
        uint first0 = (uint)(same >> 32) ^ counter1 ^ key0;
        T first2 = T.BitsXor(T.BitsShiftRight(own, 32), T.BroadcastBits(counter3 ^ key1));
        key0 = unchecked(key0 + Weyl0);
        key1 = unchecked(key1 + Weyl1);
        ulong sameAgain = (ulong)Multiplier0 * first0;
        T ownAgain = T.BitsMultiplyLow32(first2, T.BroadcastBits(Multiplier1));
        x0 = T.BitsXor(T.BitsShiftRight(ownAgain, 32), T.BroadcastBits((uint)same ^ key0));
        x2 = T.BitsXor(own, T.BroadcastBits((uint)(sameAgain >> 32) ^ key1));
        Mix(x0, ownAgain, x2, T.BroadcastBits((uint)sameAgain), unchecked(key0 + Weyl0), unchecked(key1 + Weyl1), Rounds - 2, out x0, out x1, out x2, out x3);
    }

    /// <summary>The same with every counter word its own in each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Generate<T>(
        T counter0, T counter1, T counter2, T counter3, ulong key, out T x0, out T x1, out T x2, out T x3)
        where T : struct, ILanes<T> =>
        Mix(counter0, counter1, counter2, counter3, (uint)key, (uint)(key >> 32), Rounds, out x0, out x1, out x2, out x3);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Mix<T>(T counter0, T counter1, T counter2, T counter3, uint key0, uint key1, int rounds, out T x0, out T x1, out T x2, out T x3)
        where T : struct, ILanes<T>
    {
        T multiplier0 = T.BroadcastBits(Multiplier0);
        T multiplier1 = T.BroadcastBits(Multiplier1);
        T keys0 = T.BroadcastBits(key0);
        T keys1 = T.BroadcastBits(key1);
        for (int round = 0; round < rounds; round++)
        {
            // The halves above bit 31 may fill with rubbish: the product reads the low halves alone, the end masks.
            T product0 = T.BitsMultiplyLow32(counter0, multiplier0);
            T product1 = T.BitsMultiplyLow32(counter2, multiplier1);
            counter0 = T.BitsXor(T.BitsXor(T.BitsShiftRight(product1, 32), counter1), keys0);
            counter2 = T.BitsXor(T.BitsXor(T.BitsShiftRight(product0, 32), counter3), keys1);
            counter1 = product1;
            counter3 = product0;
            keys0 = T.BitsAdd(keys0, T.BroadcastBits(Weyl0));
            keys1 = T.BitsAdd(keys1, T.BroadcastBits(Weyl1));
        }

        T low = T.BroadcastBits(0xFFFF_FFFF);
        x0 = T.BitsAnd(counter0, low);
        x1 = T.BitsAnd(counter1, low);
        x2 = T.BitsAnd(counter2, low);
        x3 = T.BitsAnd(counter3, low);
    }
}
