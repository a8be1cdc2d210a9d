using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>Where a project stands on the first day, in each draw of a pack (model 7.1); masks say which stage it is in.</summary>
internal readonly struct FirstPosition<T>
    where T : struct, ILanes<T>
{
    private FirstPosition(T stage, T progress, T age) => (Stage, Progress, Age) = (stage, progress, age);

    /// <summary>Its stage (<see cref="ProjectStage"/>).</summary>
    public T Stage { get; }

    /// <summary>Elapsed share of construction, 0 before it begins, 1 once it is built.</summary>
    public T Progress { get; }

    /// <summary>Quarters in production; 0 before.</summary>
    public T Age { get; }

    /// <summary>Mask of the draws in which it is in negotiation.</summary>
    public T Negotiating => Pack.Is(Stage, (double)ProjectStage.Negotiating);

    /// <summary>Mask of the draws in which it is signed and in approval.</summary>
    public T Signed => Pack.Is(Stage, (double)ProjectStage.Signed);

    /// <summary>Mask of the draws in which it is building.</summary>
    public T Building => Pack.Is(Stage, (double)ProjectStage.Building);

    /// <summary>Mask of the draws in which it is building or beyond.</summary>
    public T Begun => (double)ProjectStage.Building <= Stage;

    /// <summary>Mask of the draws in which it is built and being commissioned.</summary>
    public T Completed => Pack.Is(Stage, (double)ProjectStage.Completed);

    /// <summary>Mask of the draws in which it is in production.</summary>
    public T Producing => (double)ProjectStage.Producing <= Stage;

    /// <summary>The position that its place among the projects of the same words gives it, <see cref="ProjectLuck{T}.Position"/>.</summary>
    public static FirstPosition<T> Of(ProjectParameters parameters, T place, in QuarterContext context, ulong draw)
    {
        T stage = parameters.InitialStage.At(place);
        T building = Pack.Is(stage, (double)ProjectStage.Building);
        T progress = T.Select(building, Pack.Share(parameters.InitialProgress.Sample<T>(context.Seed, draw)),
            Pack.Indicator((double)ProjectStage.Building <= stage));
        T age = Pack.Where((double)ProjectStage.Producing <= stage, parameters.InitialAge.Sample<T>(context.Seed, draw));
        return new FirstPosition<T>(stage, progress, age);
    }
}
