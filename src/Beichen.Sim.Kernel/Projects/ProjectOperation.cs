using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Time;
using static Beichen.Sim.Kernel.Projects.ProjectState;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>A project in production: how much of its capacity it uses, what it makes, whom it employs.</summary>
internal static class ProjectOperation
{
    /// <summary>
    /// u(a) = u_max (1 − e^{−a/τ}), averaged over the part of the quarter in production (model 5.1). A plant that produced before adds what
    /// it makes beyond the same calendar quarter of the base year, whose accounts hold what it made then.
    /// </summary>
    internal static void RampUp<T>(ProjectParameters parameters, in QuarterContext context, Tile state, Tile output)
        where T : struct, ILanes<T>
    {
        bool mayBeOld = parameters.InitialStage.Greatest >= (int)ProjectStage.Producing;
        int sinceBaseQuarter = context.Quarter + 4 - (context.Quarter % 4);
        foreach (int lane in context.Packs<T>())
        {
            T stage = state.Get<T>(Stage, lane);
            T producing = T.BitsOr(Pack.Is(stage, (double)ProjectStage.Producing), Pack.Is(stage, (double)ProjectStage.AtCapacity));
            T time = Pack.Where(producing, state.Get<T>(TimeLeft, lane));
            T age = state.Get<T>(Age, lane);
            T older = age + time;
            T ramp = state.Get<T>(RampQuarters, lane);
            T ceiling = state.Get<T>(Ceiling, lane);
            T idleBefore = LaneMath.Exp(-age / ramp);
            T idleAfter = LaneMath.Exp(-older / ramp);
            T mean = ceiling * (time - (ramp * (idleBefore - idleAfter)));
            T reached = Pack.Where(producing, ceiling * (1 - idleAfter));
            T atCapacity = producing & (ramp * 3 <= older);

            T gain = mean;
            if (mayBeOld)
            {
                T then = Mean(T.Max(age - T.Broadcast(sinceBaseQuarter), Pack.Zero<T>()),
                    T.Max(older - T.Broadcast(sinceBaseQuarter), Pack.Zero<T>()), ramp, ceiling);
                gain = mean - Pack.Where((double)ProjectStage.Producing <= state.Get<T>(InitialStage, lane), then);
            }

            stage = T.Select(atCapacity, (double)ProjectStage.AtCapacity, stage);
            state.Set(Stage, lane, stage);
            state.Set(Age, lane, older);
            output.Set(ProjectOutput.Stage, lane, stage);
            output.Set(ProjectOutput.Utilisation, lane, mean);
            output.Set(ProjectOutput.GrossOutput, lane, state.Get<T>(Capacity, lane) * gain);
            output.Set(ProjectOutput.Jobs, lane, (state.Get<T>(ProjectState.Jobs, lane) * reached) - state.Get<T>(JobsAtStart, lane));
            output.Set(ProjectOutput.Energy, lane, state.Get<T>(OwnEnergy, lane) * gain);
        }
    }

    // Utilisation between two ages, averaged over the quarter.
    private static T Mean<T>(T from, T to, T ramp, T ceiling)
        where T : struct, ILanes<T> =>
        ceiling * (to - from - (ramp * (LaneMath.Exp(-from / ramp) - LaneMath.Exp(-to / ramp))));
}
