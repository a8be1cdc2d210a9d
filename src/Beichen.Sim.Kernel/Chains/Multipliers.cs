using System.Collections.Immutable;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Entities;
using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Chains;

/// <summary>An activity's Type I multiplier in the district.</summary>
/// <param name="Activity">Name.</param>
/// <param name="Output">Column sum of (I − A^R)⁻¹: output in the district per unit of final demand (model 2.1).</param>
/// <param name="LocalPurchaseShare">Share of its purchases made in the district.</param>
public sealed record ActivityMultiplier(EntityName Activity, double Output, double LocalPurchaseShare);

/// <summary>Multipliers at the central values of the base year, without levers.</summary>
public static class Multipliers
{
    private const int Rounds = 200;

    /// <summary>One an activity, in plan order: the power series Σ (A^R)^k summed until it stands still.</summary>
    public static IReadOnlyList<ActivityMultiplier> Of(AccountsParameters accounts)
    {
        ImmutableArray<ActivityParameters> activities = accounts.Activities;
        double[] quotients = Quotients(accounts);
        double scale = Scale(accounts);
        var list = new List<ActivityMultiplier>();
        for (int j = 0; j < activities.Length; j++)
        {
            double local = 0;
            double all = 0;
            for (int i = 0; i < activities.Length; i++)
            {
                all += activities[j].InputCoefficients[i];
                local += Regional(activities, quotients, scale, i, j);
            }

            list.Add(new ActivityMultiplier(activities[j].Name, ColumnSum(activities, quotients, scale, j), all == 0 ? 0 : local / all));
        }

        return list;
    }

    private static double ColumnSum(ImmutableArray<ActivityParameters> activities, double[] quotients, double scale, int column)
    {
        double[] wave = new double[activities.Length];
        wave[column] = 1;
        double total = 1;
        for (int round = 0; round < Rounds; round++)
        {
            double[] next = new double[wave.Length];
            double added = 0;
            for (int i = 0; i < wave.Length; i++)
            {
                for (int j = 0; j < wave.Length; j++) next[i] += Regional(activities, quotients, scale, i, j) * wave[j];
                added += next[i];
            }

            total += added;
            wave = next;
            if (added < 1e-15) break;
        }

        return total;
    }

    private static double Regional(ImmutableArray<ActivityParameters> activities, double[] quotients, double scale, int seller, int buyer)
    {
        double share = seller == buyer ? scale * quotients[seller] : scale * quotients[seller] / quotients[buyer];
        return (share > 1 ? 1 : share) * activities[buyer].InputCoefficients[seller];
    }

    private static double Scale(AccountsParameters accounts)
    {
        double result = 0;
        Lanes1.Store(LocationQuotient.Scale(
            Lanes1.Broadcast(accounts.BaseGdp.Median / accounts.NationalGdp), Lanes1.Broadcast(accounts.FlqDelta.Median)), ref result);
        return result;
    }

    private static double[] Quotients(AccountsParameters accounts)
    {
        ImmutableArray<ActivityParameters> activities = accounts.Activities;
        double inside = 0;
        double outside = 0;
        foreach (ActivityParameters activity in activities)
        {
            if (activity.IsManufacturing) inside += activity.BaseWeight.Median;
            else outside += activity.BaseWeight.Median;
        }

        double manufacturing = accounts.ManufacturingShare.Median;
        double[] output = new double[activities.Length];
        double total = 0;
        for (int i = 0; i < output.Length; i++)
        {
            double side = activities[i].IsManufacturing ? manufacturing / inside : (1 - manufacturing) / outside;
            output[i] = side * activities[i].BaseWeight.Median / activities[i].ValueAddedRatio;
            total += output[i];
        }

        for (int i = 0; i < output.Length; i++) output[i] = output[i] / total / activities[i].NationalOutputShare;
        return output;
    }
}
