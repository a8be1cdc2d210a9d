using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Time;

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
    /// Serves the orders in <see cref="LocalOrders.Orders"/> (final ones, such as construction) and those that
    /// <see cref="LocalOrders.Served"/> (output of new plants, not to be produced again) gives rise to, both in <paramref name="local"/>.
    /// <paramref name="closing"/> marks the activities whose leakage a lever closes, by <see cref="LocalOrders.Closing"/>.
    /// Keeps what was ordered and what went outside in <see cref="DistrictState.Use"/> and <see cref="DistrictState.Outside"/>.
    /// Leaves induced output in <paramref name="linkage"/> and the carried orders in <see cref="DistrictState.Backlog"/>.
    /// </summary>
    public static void Run<T>(
        InputTable table, ReadOnlySpan<bool> closing, in DistrictState layout,
        in LinkageOutput output, in QuarterContext context, Tile local, Tile state, Tile linkage)
        where T : struct, ILanes<T>
    {
        int n = table.Activities;
        var working = new LocalOrders(n);
        foreach (int lane in context.Packs<T>())
        {
            T later = state.Get<T>(DistrictState.OrderLag, lane);
            T sooner = 1 - later;
            for (int i = 0; i < n; i++)
            {
                T waiting = local.Get<T>(LocalOrders.Orders + i, lane) + state.Get<T>(layout.Backlog + i, lane);
                local.Set(LocalOrders.Orders + i, lane, waiting);
                state.Set(layout.Use + i, lane, waiting);
                state.Set(layout.Outside + i, lane, Pack.Zero<T>());
                state.Set(layout.Backlog + i, lane, Pack.Zero<T>());
                linkage.Set(LinkageOutput.Induced + i, lane, Pack.Zero<T>());
            }

            Purchase(table, closing, layout, working, context, local, state, lane, sooner, later);
            for (int round = 0; round < Rounds; round++)
            {
                for (int i = 0; i < n; i++)
                {
                    T induced = linkage.Get<T>(LinkageOutput.Induced + i, lane);
                    T room = T.Max(linkage.Get<T>(output.Headroom + i, lane) - induced, 0);
                    T orders = local.Get<T>(LocalOrders.Orders + i, lane);
                    T served = T.Min(orders, room);
                    state.Add(layout.Outside + i, lane, orders - served);
                    local.Set(working.Served + i, lane, served);
                    local.Set(LocalOrders.Orders + i, lane, Pack.Zero<T>());
                    linkage.Set(LinkageOutput.Induced + i, lane, induced + served);
                }

                Purchase(table, closing, layout, working, context, local, state, lane, sooner, later);
            }

            for (int i = 0; i < n; i++) state.Add(layout.Backlog + i, lane, local.Get<T>(LocalOrders.Orders + i, lane));
        }
    }

    // Orders placed by those who served: the share 1 − θ stands for this quarter, θ for the next.
    private static void Purchase<T>(
        InputTable table, ReadOnlySpan<bool> closing, in DistrictState layout, in LocalOrders working,
        in QuarterContext context, Tile local, Tile state, int lane, T sooner, T later)
        where T : struct, ILanes<T>
    {
        Tile buyers = state.From(layout.BuyerQuotient);
        Tile served = local.From(working.Served);
        Tile closed = local.From(working.Closing);
        foreach (int i in context.UpTo(table.Activities))
        {
            T seller = state.Get<T>(layout.SellerQuotient + i, lane);
            T placed = 0;
            ReadOnlySpan<double> row = table.Row(i);
            for (int j = 0; j < row.Length; j++)
            {
                double coefficient = row[j];
                if (coefficient == 0) continue;
                T share = LocalShare(seller, buyers.Get<T>(j, lane), i == j);
                if (closing[j]) share += closed.Get<T>(j, lane) * (1 - share);
                placed = T.FusedMultiplyAdd(share * coefficient, served.Get<T>(j, lane), placed);
            }

            state.Add(layout.Use + i, lane, placed);
            local.Add(LocalOrders.Orders + i, lane, placed * sooner);
            state.Add(layout.Backlog + i, lane, placed * later);
        }
    }

    /// <summary>t_ij from the seller's λ* SLQ_i and the buyer's 1 / SLQ_j.</summary>
    public static T LocalShare<T>(T seller, T buyer, bool diagonal)
        where T : struct, ILanes<T> => T.Min(diagonal ? seller : seller * buyer, 1);
}
