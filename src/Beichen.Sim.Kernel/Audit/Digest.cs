using System.Runtime.CompilerServices;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Commerce;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Kernel.Audit;

/// <summary>
/// A multiply-with-carry digest of everything that every entity published in the quarter: each actor seals what it publishes by one
/// number a draw, the district takes the seals in plan order and chains them over quarters, so that the fingerprint of a run covers
/// every column without reading them all again. A digest is a whole number below 2⁵².
/// </summary>
public static class Digest
{
    private const ulong Multiplier = 0xFFFFDA61;

    /// <summary>Writes the digest of the first so many columns of what an actor publishes into the column after them.</summary>
    public static void Seal<T>(Tile published, int columns)
        where T : struct, ILanes<T>
    {
        for (int lane = 0; lane < Tile.Draws; lane += LanePair<T>.Width)
            published.Set(columns, lane, Number(Take(Pack.Zero<LanePair<T>>(), published, columns, lane)));
    }

    /// <summary>Takes the seals and the district's own figures into the digest of the run.</summary>
    public static void Run<T>(DistrictPlan plan, in Closing closing)
        where T : struct, ILanes<T> => Chain<LanePair<T>>(plan, closing);

    private static void Chain<T>(DistrictPlan plan, in Closing closing)
        where T : struct, ILanes<T>
    {
        foreach (int lane in closing.Context.Packs<T>())
        {
            T digest = closing.State.Get<T>(DistrictState.Digest, lane);
            for (int p = 0; p < closing.Projects.Count; p++) digest = Take(digest, closing.Projects[p].Get<T>(ProjectOutput.Count, lane));
            for (int p = 0; p < closing.Parks.Count; p++) digest = Take(digest, closing.Parks[p].Get<T>(ParkOutput.Count(plan.Parks[p].Projects.Length), lane));
            digest = Take(digest, closing.Pipeline.Get<T>(StreamOutput.Count * plan.Attraction.Streams.Length, lane));
            for (int c = 0; c < closing.Chains.Count; c++) digest = Take(digest, closing.Chains[c].Get<T>(ChainOutput.Count, lane));
            for (int d = 0; d < closing.Commerce.Count; d++) digest = Take(digest, closing.Commerce[d].Get<T>(CommerceOutput.Count, lane));
            digest = Take(digest, closing.Linkage.Get<T>(closing.Linked.Count, lane));
            digest = Take(digest, closing.Frame, DistrictFrame.Digest, lane);
            digest = Take(digest, closing.Frame.From(DistrictFrame.Fixed), closing.Framed.Count - DistrictFrame.Fixed, lane);
            closing.State.Set(DistrictState.Digest, lane, digest);
            closing.Frame.Set(DistrictFrame.Digest, lane, Number(digest));
        }
    }

    // 2⁵² and the high bits of the digest as its digits, less 2⁵²: exact.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Number<T>(T digest)
        where T : struct, ILanes<T> => T.BitsOr(T.BitsShiftRight(digest, 12), T.BroadcastBits(0x4330000000000000)) - T.Broadcast(4503599627370496.0);

    private static T Take<T>(T digest, Tile tile, int columns, int lane)
        where T : struct, ILanes<T>
    {
        for (int column = 0; column < columns; column++) digest = Take(digest, tile.Get<T>(column, lane));
        return digest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Take<T>(T digest, T value)
        where T : struct, ILanes<T>
    {
        T mixed = T.BitsXor(digest, value);
        return T.BitsXor(T.BitsMultiplyLow32(mixed, T.BroadcastBits(Multiplier)), T.BitsAdd(T.BitsShiftRight(mixed, 32), T.BitsShiftLeft(mixed, 27)));
    }
}
