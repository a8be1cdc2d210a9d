using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Commerce;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Kernel.Accounts;

/// <summary>
/// A multiply-with-carry digest of everything that every entity published in the quarter, in plan order, chained over
/// quarters: one number a draw, so that the fingerprint of a run covers every column without hashing them all.
/// </summary>
public static class Digest
{
    private const ulong Multiplier = 0xFFFFDA61;

    /// <summary>Runs the step.</summary>
    public static void Run<T>(in Closing closing)
        where T : struct, ILanes<T>
    {
        for (int lane = 0; lane < Tile.Draws; lane += T.Width)
        {
            T digest = closing.State.Get<T>(DistrictState.Digest, lane);
            for (int p = 0; p < closing.Projects.Count; p++) digest = Take(digest, closing.Projects[p], ProjectOutput.Count, lane);
            for (int p = 0; p < closing.Parks.Count; p++) digest = Take(digest, closing.Parks[p], ParkOutput.Count(closing.Plan.Parks[p].Projects.Count), lane);
            digest = Take(digest, closing.Pipeline, StreamOutput.Count * closing.Plan.Attraction.Streams.Count, lane);
            for (int c = 0; c < closing.Chains.Count; c++) digest = Take(digest, closing.Chains[c], ChainOutput.Count, lane);
            for (int d = 0; d < closing.Commerce.Count; d++) digest = Take(digest, closing.Commerce[d], CommerceOutput.Count, lane);
            digest = Take(digest, closing.Linkage, closing.Linked.Count, lane);
            digest = Take(digest, closing.Frame, DistrictFrame.Digest, lane);
            digest = Take(digest, closing.Frame.From(DistrictFrame.Fixed), closing.Framed.Count - DistrictFrame.Fixed, lane);
            closing.State.Set(DistrictState.Digest, lane, digest);
            T number = T.BitsOr(T.BitsShiftRight(digest, 12), T.BroadcastBits(0x4330000000000000));
            closing.Frame.Set(DistrictFrame.Digest, lane, number - T.Broadcast(4503599627370496.0));
        }
    }

    private static T Take<T>(T digest, Tile tile, int columns, int lane)
        where T : struct, ILanes<T>
    {
        T multiplier = T.BroadcastBits(Multiplier);
        for (int column = 0; column < columns; column++)
        {
            T mixed = T.BitsXor(digest, tile.Get<T>(column, lane));
            digest = T.BitsXor(T.BitsMultiplyLow32(mixed, multiplier), T.BitsAdd(T.BitsShiftRight(mixed, 32), T.BitsShiftLeft(mixed, 27)));
        }

        return digest;
    }
}
