using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Chains;

/// <summary>
/// Rounds of local orders (model 2.2–2.6) on the deviation from the base path: x_q = A^R [θ x_{q−1} + (1−θ) x_q] + f_q,
/// a^R_ij = t_ij a_ij, t_ij = min(1, λ* SLQ_i / SLQ_j) off the diagonal and min(1, λ* SLQ_i) on it (Flegg and Webber 1997),
/// raised to t + κ_j (1 − t) where a chain's completeness lever closes leakage. What a quarter's rounds leave over is carried,
/// so that constant demand ends in the Leontief inverse whatever the number of rounds. Orders beyond the unused capacity leak away.
/// </summary>
public static class LocalRounds
{
    /// <summary>Rounds within a quarter; more orders wait for the next.</summary>
    public const int Rounds = 2;

    /// <summary>
    /// Serves the orders in <see cref="DistrictState.Orders"/> (final ones, such as construction) and those that
    /// <see cref="DistrictState.Served"/> (output of new plants, not to be produced again) gives rise to.
    /// <paramref name="closing"/> marks the activities whose leakage a lever closes, by <see cref="DistrictState.Closing"/>.
    /// Keeps what was ordered and what went outside in <see cref="DistrictState.Use"/> and <see cref="DistrictState.Outside"/>.
    /// Leaves induced output in <paramref name="linkage"/> and the carried orders in <see cref="DistrictState.Backlog"/>.
    /// </summary>
    public static void Run<T>(InputTable table, ReadOnlySpan<bool> closing, DistrictState layout, LinkageOutput output, Tile state, Tile linkage)
        where T : struct, ILanes<T>
    {
        int n = table.Activities;
        for (int lane = 0; lane < Tile.Draws; lane += T.Width)
        {
            T later = state.Get<T>(DistrictState.OrderLag, lane);
            T sooner = Pack.One<T>() - later;
            for (int i = 0; i < n; i++)
            {
                T waiting = state.Get<T>(layout.Orders + i, lane) + state.Get<T>(layout.Backlog + i, lane);
                state.Set(layout.Orders + i, lane, waiting);
                state.Set(layout.Use + i, lane, waiting);
                state.Set(layout.Outside + i, lane, Pack.Zero<T>());
                state.Set(layout.Backlog + i, lane, Pack.Zero<T>());
                linkage.Set(output.Induced + i, lane, Pack.Zero<T>());
            }

            Purchase(table, closing, layout, state, lane, sooner, later);
            for (int round = 0; round < Rounds; round++)
            {
                for (int i = 0; i < n; i++)
                {
                    T induced = linkage.Get<T>(output.Induced + i, lane);
                    T room = T.Max(linkage.Get<T>(output.Headroom + i, lane) - induced, Pack.Zero<T>());
                    T orders = state.Get<T>(layout.Orders + i, lane);
                    T served = T.Min(orders, room);
                    state.Add(layout.Outside + i, lane, orders - served);
                    state.Set(layout.Served + i, lane, served);
                    state.Set(layout.Orders + i, lane, Pack.Zero<T>());
                    linkage.Set(output.Induced + i, lane, induced + served);
                }

                Purchase(table, closing, layout, state, lane, sooner, later);
            }

            for (int i = 0; i < n; i++) state.Add(layout.Backlog + i, lane, state.Get<T>(layout.Orders + i, lane));
        }
    }

    // Orders placed by those who served: the share 1 − θ stands for this quarter, θ for the next.
    private static void Purchase<T>(InputTable table, ReadOnlySpan<bool> closing, DistrictState layout, Tile state, int lane, T sooner, T later)
        where T : struct, ILanes<T>
    {
        int n = table.Activities;
        for (int i = 0; i < n; i++)
        {
            T seller = state.Get<T>(layout.SellerQuotient + i, lane);
            T placed = Pack.Zero<T>();
            ReadOnlySpan<double> row = table.Row(i);
            for (int j = 0; j < row.Length; j++)
            {
                double coefficient = row[j];
                if (coefficient == 0) continue;
                T share = LocalShare(seller, state.Get<T>(layout.BuyerQuotient + j, lane), i == j);
                if (closing[j]) share += state.Get<T>(layout.Closing + j, lane) * (Pack.One<T>() - share);
                placed = T.FusedMultiplyAdd(share * T.Broadcast(coefficient), state.Get<T>(layout.Served + j, lane), placed);
            }

            state.Add(layout.Use + i, lane, placed);
            state.Add(layout.Orders + i, lane, placed * sooner);
            state.Add(layout.Backlog + i, lane, placed * later);
        }
    }

    /// <summary>t_ij from the seller's λ* SLQ_i and the buyer's 1 / SLQ_j.</summary>
    public static T LocalShare<T>(T seller, T buyer, bool diagonal)
        where T : struct, ILanes<T> => T.Min(diagonal ? seller : seller * buyer, Pack.One<T>());
}
