namespace Beichen.Sim.Results.Runs;

/// <summary>The steps of writing a run, in order.</summary>
internal enum RunStoreStep
{
    /// <summary>The folder beside the target stands.</summary>
    Started,

    /// <summary>The table is written.</summary>
    Table,

    /// <summary>What the caller adds is written.</summary>
    Additions,

    /// <summary>The manifest is written.</summary>
    Manifest,

    /// <summary>The former run is set aside.</summary>
    SetAside,

    /// <summary>The new run is in place.</summary>
    InPlace,
}
