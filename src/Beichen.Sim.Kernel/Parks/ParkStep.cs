using System.Collections.Immutable;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Parks;

/// <summary>
/// A park's quarter (model II.6): its desks slow down as files pile up; it admits the projects that ask in a fixed order of
/// priority while every resource lasts, then what it can of the pipeline. Land, floor and power of a project that is given up
/// come free in the next quarter.
/// </summary>
public static class ParkStep
{
    private const double FullestDesk = 0.95;

    // Sums of land round: what is met to this part of a limit is met.
    private const double Rounding = 1e-12;

    /// <summary>Settles the limits.</summary>
    public static void Initialise<T>(ParkParameters parameters, in QuarterContext context, Tile state)
        where T : struct, ILanes<T>
    {
        foreach (int lane in context.Packs<T>())
        {
            ulong draw = context.FirstDraw + (ulong)lane;
            T open = 1 - parameters.Reserve;
            state.Set(ParkState.Land, lane, parameters.Land.Sample<T>(context.Seed, draw) * open);
            state.Set(ParkState.FloorArea, lane, parameters.FloorArea.Sample<T>(context.Seed, draw) * open);
            state.Set(ParkState.Power, lane, parameters.Power.Sample<T>(context.Seed, draw) * open);
            state.Set(ParkState.PipelineLand, lane, Pack.Zero<T>());
            state.Set(ParkState.PipelineFloorArea, lane, Pack.Zero<T>());
            state.Set(ParkState.FilesPerDesk, lane, parameters.FilesPerDesk.Sample<T>(context.Seed, draw));
            state.Set(ParkState.BackgroundFiles, lane, parameters.BackgroundFiles.Sample<T>(context.Seed, draw));
        }
    }

    /// <summary>
    /// Phase 3. <paramref name="asks"/> are those of the park's own projects in admission order, <paramref name="demands"/>
    /// their parameters, and behind them those of the projects that serve it, <paramref name="servants"/>: what they have finished widens its limits, and one
    /// in use quickens its desks; <paramref name="pipelineAsk"/> is the land and the floor area that the pipeline asks of all parks.
    /// </summary>
    public static void Admit<T>(
        int park, ParkParameters parameters, ImmutableArray<ProjectParameters> demands,
        ImmutableArray<ProjectParameters> servants, in QuarterContext context, Tiles asks,
        Tile pipelineAsk, Tile state, Tile output)
        where T : struct, ILanes<T>
    {
        var landRelease = parameters.LandRelease.In<T>(context);
        var floorRelease = parameters.FloorAreaRelease.In<T>(context);
        var powerRelease = parameters.PowerRelease.In<T>(context);
        var approvalPaces = parameters.ApprovalPace.In<T>(context);
        bool known = false;
        foreach (ProjectParameters demand in demands) known |= !demand.Facts.IsEmpty;
        foreach (int lane in context.Packs<T>())
        {
            T landLimit = state.Get<T>(ParkState.Land, lane) + landRelease[lane];
            T floorLimit = state.Get<T>(ParkState.FloorArea, lane) + floorRelease[lane];
            T gain = 1;
            for (int k = demands.Length; k < asks.Count; k++)
            {
                if (servants[k - demands.Length].Opens == park)
                {
                    landLimit += asks[k].Get<T>(ProjectAsk.ReleasedLand, lane);
                    floorLimit += asks[k].Get<T>(ProjectAsk.ReleasedFloorArea, lane);
                }

                gain *= 1 + asks[k].Get<T>(ProjectAsk.ApprovalGain, lane);
            }

            T powerLimit = state.Get<T>(ParkState.Power, lane) + powerRelease[lane];
            T land = state.Get<T>(ParkState.PipelineLand, lane);
            T floor = state.Get<T>(ParkState.PipelineFloorArea, lane);
            T power = 0;
            T queue = 0;
            T files = 0;

            // What its projects hold now: a project that was given up last quarter holds nothing any more.
            for (int k = 0; k < demands.Length; k++)
            {
                T holding = asks[k].Get<T>(ProjectAsk.Holding, lane);
                land += holding * demands[k].Land;
                floor += holding * demands[k].FloorArea;
                power += holding * demands[k].Power;
            }

            // A project that is known to stand in it had room there, whatever this draw took the room to be.
            if (known) (landLimit, floorLimit, powerLimit) = (T.Max(landLimit, land), T.Max(floorLimit, floor), T.Max(powerLimit, power));

            for (int k = 0; k < demands.Length; k++)
            {
                ProjectParameters demand = demands[k];
                T asking = Pack.Is(asks[k].Get<T>(ProjectAsk.Asking, lane), 1);
                T moreLand = land + demand.Land;
                T moreFloor = floor + demand.FloorArea;
                T morePower = power + demand.Power;
                T admitted = asking & Fits(demand.Land, moreLand, landLimit)
                    & Fits(demand.FloorArea, moreFloor, floorLimit) & Fits(demand.Power, morePower, powerLimit);
                land = T.Select(admitted, moreLand, land);
                floor = T.Select(admitted, moreFloor, floor);
                power = T.Select(admitted, morePower, power);
                queue += Pack.Indicator(asking) - Pack.Indicator(admitted);
                files += asks[k].Get<T>(ProjectAsk.InApproval, lane);
                output.Set(ParkOutput.Admitted + k, lane, Pack.Indicator(admitted));
            }

            T wanted = pipelineAsk.Get<T>(PipelineDemand.Land, lane) * parameters.PipelineShare;
            T free = T.Max(landLimit - land, 0);
            T share = T.Select(free < wanted, free / T.Max(wanted, 1e-12), 1);
            land += wanted * share;

            state.Add(ParkState.PipelineLand, lane, wanted * share);
            T rooms = pipelineAsk.Get<T>(PipelineDemand.FloorArea, lane) * parameters.PipelineFloorShare;
            T empty = T.Max(floorLimit - floor, 0);
            T housed = T.Select(empty < rooms, empty / T.Max(rooms, 1e-12), 1);
            state.Add(ParkState.PipelineFloorArea, lane, rooms * housed);
            output.Set(ParkOutput.PipelineHoused, lane, housed);
            T left = T.Max(landLimit - land, 0);
            output.Set(ParkOutput.LandUsed, lane, land);
            output.Set(ParkOutput.LandFree, lane, left);
            output.Set(ParkOutput.Queue, lane, queue);
            output.Set(ParkOutput.PipelineAdmitted, lane, share);
            output.Set(ParkOutput.LandGap, lane, landLimit - land - left);
            T background = state.Get<T>(ParkState.BackgroundFiles, lane);
            T pace = DeskPace(parameters, approvalPaces[lane] * gain, files, background, state.Get<T>(ParkState.FilesPerDesk, lane));
            output.Set(ParkOutput.DeskPace, lane, gain * pace);
        }
    }

    // A limit met exactly is met; who needs nothing of a resource is kept out by no lack of it (model 6.1).
    private static T Fits<T>(double need, T used, T limit)
        where T : struct, ILanes<T> =>
        need == 0 ? T.BroadcastBits(ulong.MaxValue) : used <= limit + (T.Max(T.Abs(limit), need) * Rounding);

    // Approval times in the plan already hold the wait of a normal load, so the pace is (1 + W of background) / (1 + W of all).
    private static T DeskPace<T>(ParkParameters parameters, T approvalPace, T files, T background, T filesPerDesk)
        where T : struct, ILanes<T>
    {
        T most = parameters.Desks * FullestDesk;
        T quick = filesPerDesk * approvalPace;
        T normal = ErlangC.Wait(parameters.Desks, T.Min(background / filesPerDesk, most)) / filesPerDesk;
        T now = ErlangC.Wait(parameters.Desks, T.Min((background + files) / quick, most)) / quick;
        return T.Min((1 + normal) / (1 + now), 1);
    }
}
