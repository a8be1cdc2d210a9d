namespace Beichen.Sim.Kernel.Projects;

/// <summary>Where a project stands; the numbers are the values of the stage column.</summary>
public enum ProjectStage
{
    /// <summary>在谈: under negotiation.</summary>
    Negotiating = 0,

    /// <summary>签约: signed, approvals running.</summary>
    Signed = 1,

    /// <summary>落地: approved, waiting for its park.</summary>
    Approved = 2,

    /// <summary>在建: under construction.</summary>
    Building = 3,

    /// <summary>竣工: completed, being commissioned.</summary>
    Completed = 4,

    /// <summary>投产: producing (a mall, school or station: open).</summary>
    Producing = 5,

    /// <summary>达产: at capacity.</summary>
    AtCapacity = 6,

    /// <summary>流失: lost or suspended for good.</summary>
    Lost = 7,
}
