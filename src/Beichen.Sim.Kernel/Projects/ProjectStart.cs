using Beichen.Sim.Kernel.Factors;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Randomness;
using Beichen.Sim.Kernel.Time;
using static Beichen.Sim.Kernel.Projects.ProjectState;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>
/// A project on its first day (model 7.1): its luck, the stage and progress that the plan's words leave open, what is in place and recorded by then.
/// </summary>
public static class ProjectStart
{
    /// <summary>
    /// Settles the project's luck and its position on the first day; <paramref name="district"/> is the key under which the city's growth is drawn.
    /// </summary>
    public static void Initialise<T>(
        ProjectParameters parameters, ProjectTables tables, DelayFamily family, FactorSet factors, uint district, in QuarterContext context, Tile state)
        where T : struct, ILanes<T>
    {
        foreach (int lane in context.Packs<T>())
        {
            ulong draw = context.FirstDraw + (ulong)lane;
            var luck = ProjectLuck<T>.Draw(parameters, tables, family, factors, district, context.Seed, draw, parameters.Punctuality.In<T>(context)[lane]);
            T stage = parameters.InitialStage.At(luck.Position);
            T negotiating = Pack.Is(stage, (double)ProjectStage.Negotiating);
            T signed = Pack.Is(stage, (double)ProjectStage.Signed);
            T building = Pack.Is(stage, (double)ProjectStage.Building);
            T completed = Pack.Is(stage, (double)ProjectStage.Completed);
            T begun = (double)ProjectStage.Building <= stage;
            T producing = (double)ProjectStage.Producing <= stage;
            T progress = T.Select(building, Pack.Share(parameters.InitialProgress.Sample<T>(context.Seed, draw)), Pack.Indicator(begun));
            T age = Pack.Where(producing, parameters.InitialAge.Sample<T>(context.Seed, draw));
            T remaining = Pack.Where(negotiating, luck.Negotiation) + Pack.Where(signed, luck.Approval)
                + Pack.Where(building, (1 - progress) * luck.Construction) + Pack.Where(completed, luck.Commissioning);

            T planned = parameters.Investment.Sample<T>(context.Seed, draw);
            T localShare = parameters.LocalInvestmentShare.Sample<T>(context.Seed, draw);
            T investment = planned * (1 + luck.Overrun) * localShare;
            T inPlace = investment * tables.Curve.Share(progress);
            T lag = ProjectInvestment.Lag<T>(parameters, context.Seed, draw);
            T oneEarlier = inPlace, recorded = inPlace, baseYear = Pack.Zero<T>();
            if (T.Any(building))
            {
                oneEarlier = T.Select(building, Earlier(Pack.One<T>()), inPlace);
                recorded = T.Select(building, Earlier(lag), inPlace);
                if (parameters.EntersStatistics) baseYear = Pack.Where(building, recorded - Earlier(lag + 4));
            }


            T ramp = parameters.RampQuarters.Sample<T>(context.Seed, draw);
            T ceiling = parameters.UtilisationCeiling.Sample<T>(context.Seed, draw);
            T jobs = parameters.Jobs.Sample<T>(context.Seed, draw);
            T net = 1 - parameters.Displacement.Sample<T>(context.Seed, draw);
            T capacity = planned * parameters.OutputPerInvestment.Sample<T>(context.Seed, draw) * net * T.Broadcast(0.25);
            T reached = Pack.Where(producing, ceiling * (1 - LaneMath.Exp(-age / ramp)));
            T strikesApproval = Pack.Where(negotiating, luck.Setback);
            T idle = T.Select(producing, Pack.Zero<T>(), parameters.SlipQuarters.In<T>(context)[lane] + luck.Setback - strikesApproval);

            state.Set(Stage, lane, stage);
            state.Set(Remaining, lane, remaining);
            state.Set(Pause, lane, idle);
            state.Set(TimeLeft, lane, Pack.Zero<T>());
            state.Set(Progress, lane, progress);
            // A gate that lies behind a project cannot fail it any more.
            T givenUp = Pack.Is(luck.GivenUp, 1) & (stage <= (double)ProjectStage.Building);
            state.Set(SigningFails, lane, Pack.Where(stage <= (double)ProjectStage.Negotiating, luck.SigningFails));
            state.Set(StartFails, lane, Pack.Where(stage <= (double)ProjectStage.Signed, luck.StartFails));
            state.Set(GivenUpAt, lane, T.Select(givenUp, progress + ((1 - progress) * luck.GivenUpShare), T.Broadcast(2)));
            state.Set(ApprovalWork, lane, luck.Approval + strikesApproval);
            state.Set(ConstructionWork, lane, luck.Construction);
            state.Set(CommissioningWork, lane, luck.Commissioning);
            state.Set(Investment, lane, investment);
            state.Set(InPlace, lane, inPlace);
            state.Set(Recorded, lane, Pack.Zero<T>());
            state.Set(PendingOne, lane, Pack.Where(1 <= lag, inPlace - oneEarlier));
            state.Set(PendingTwo, lane, Pack.Where(Pack.Is(lag, 2), oneEarlier - recorded));
            state.Set(RecordedAtStart, lane, recorded);
            state.Set(BaseYearInvestment, lane, baseYear);
            state.Set(Age, lane, age);
            state.Set(Capacity, lane, capacity);
            state.Set(RampQuarters, lane, ramp);
            state.Set(Ceiling, lane, ceiling);
            state.Set(ProjectState.Jobs, lane, jobs);
            state.Set(OwnEnergy, lane, parameters.OwnEnergy.Sample<T>(context.Seed, draw) * 0.25);
            state.Set(LocalConstruction, lane,
                parameters.ConstructionShare.Sample<T>(context.Seed, draw) * parameters.LocalConstructionShare.Sample<T>(context.Seed, draw));
            state.Set(DeskPace, lane, Pack.One<T>());
            // What lies behind it took what it takes at normal pace, so that its dates stand in order.
            T completion = Pack.Where(producing, -age - luck.Commissioning);
            T start = completion - (progress * luck.Construction);
            T signing = T.Select(signed, Pack.Zero<T>(), T.Select(begun, start - luck.Approval, -luck.Approval));
            T never = T.Broadcast(ProjectOutput.Never);
            state.Set(SigningTime, lane, T.Select(negotiating, never, signing));
            state.Set(StartTime, lane, T.Select(begun, start, never));
            state.Set(CompletionTime, lane, T.Select((double)ProjectStage.Completed <= stage, completion, never));
            state.Set(ProductionTime, lane, T.Select(producing, -age, never));
            state.Set(InitialStage, lane, stage);
            state.Set(StatisticsLag, lane, lag);
            state.Set(JobsAtStart, lane, jobs * reached);

            // What was finished on the first day the parks' limits and paces of that day hold already.
            state.Set(ReleasedLand, lane, Pack.Where(stage < (double)ProjectStage.Completed, parameters.ReleasedLand.Sample<T>(context.Seed, draw)));
            state.Set(ReleasedFloorArea, lane, Pack.Where(stage < (double)ProjectStage.Completed, parameters.ReleasedFloorArea.Sample<T>(context.Seed, draw)));
            state.Set(ApprovalGain, lane, Pack.Where(stage < (double)ProjectStage.Producing, parameters.ApprovalGain.Sample<T>(context.Seed, draw)));

            var counted = CountedOn<T>.Of(parameters, tables, luck.Medians, planned * localShare, stage, progress);
            state.Set(CountedMoney, lane, counted.Money);
            state.Set(CountedProgress, lane, counted.Progress);
            state.Set(CountedWork, lane, counted.Work);
            state.Set(CountedOrigin, lane, counted.Origin);
            state.Set(CountedShare, lane, tables.Curve.Share(counted.Elapsed(tables, -lag)));
            if (parameters.Date is { } date) ProjectDating.Impose<T>(date, tables, parameters.SlipQuarters.In<T>(context)[lane], lane, state);

            // Money in place some quarters before the first day, at normal pace.
            T Earlier(T quarters) => investment * tables.Curve.Share(T.Max(progress - (quarters / luck.Construction), Pack.Zero<T>()));
        }
    }
}
