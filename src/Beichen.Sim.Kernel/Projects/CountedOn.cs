using Beichen.Sim.Kernel.Lanes;

namespace Beichen.Sim.Kernel.Projects;

/// <summary>
/// The money of a project that an ordinary year's investment already holds (model 3.6): what it would record at the median slip, without levers, parks and
/// luck, by the chance that it begins. The vintages of the district's investment hold it whether or not the project has a name: what its own course adds
/// to the year or takes from it is the difference.
/// </summary>
internal readonly struct CountedOn<T>
    where T : struct, ILanes<T>
{
    /// <summary>Money in the mean, 亿元; 0 for a project outside the statistics or beyond an ordinary year.</summary>
    public T Money { get; private init; }

    /// <summary>Elapsed share of construction on the first day, z₀.</summary>
    public T Progress { get; private init; }

    /// <summary>Quarters of construction C.</summary>
    public T Work { get; private init; }

    /// <summary>Hand of the work clock when z would have been 0: W(start) − z₀ C.</summary>
    public T Origin { get; private init; }

    /// <summary>Works it out for a project found at its stage on the first day.</summary>
    /// <param name="parameters">The project.</param>
    /// <param name="tables">Its work clock.</param>
    /// <param name="medians">It without its luck.</param>
    /// <param name="planned">Planned investment that counts in the district.</param>
    /// <param name="stage">Stage on the first day.</param>
    /// <param name="progress">Elapsed share of construction on the first day, 0 unless building.</param>
    public static CountedOn<T> Of(ProjectParameters parameters, ProjectTables tables, in ProjectMedians<T> medians, T planned, T stage, T progress)
    {
        bool enters = parameters.EntersStatistics && !parameters.BeyondOrdinary;
        T negotiating = Pack.Is(stage, (double)ProjectStage.Negotiating), signed = Pack.Is(stage, (double)ProjectStage.Signed);
        T chance = T.Select(negotiating, medians.Signs * medians.Begins, T.Select(signed, medians.Begins, 1));
        T gates = Pack.Where(negotiating, medians.Negotiation + medians.Approval) + Pack.Where(signed, medians.Approval);

        // What is given up is given up half-way in the mean.
        T kept = 1 - ((1 - medians.Completes) * 0.5);
        return new CountedOn<T>
        {
            Money = enters ? Pack.Where(stage <= (double)ProjectStage.Building, planned * (1 + medians.Overrun) * chance * kept) : Pack.Zero<T>(),
            Progress = progress,
            Work = medians.Construction,
            Origin = tables.Clock(medians.Idle + gates) - (progress * medians.Construction),
        };
    }

    /// <summary>Elapsed share of construction at the start of a quarter of the run; before the first day at normal pace.</summary>
    public T Elapsed(ProjectTables tables, T quarter) => Elapsed(tables, quarter, Progress, Work, Origin);

    /// <summary>Elapsed share, of the parts kept in a state.</summary>
    public static T Elapsed(ProjectTables tables, T quarter, T progress, T work, T origin)
    {
        T share = T.Select(quarter < 0, progress + (quarter / work), T.Max((tables.Clock(quarter) - origin) / work, progress));
        return Pack.Share(share);
    }
}
