namespace Beichen.Sim.Ledgers.Findings;

/// <summary>How much a finding matters.</summary>
public enum Grade
{
    /// <summary>Worth knowing; nothing was guessed.</summary>
    Note,

    /// <summary>Something could be read in more than one way, and one was taken.</summary>
    Guess,

    /// <summary>A row or value could not be taken, or contradicts itself; the rest could.</summary>
    Problem,

    /// <summary>Nothing can be made of the file or sheet.</summary>
    Refusal,
}
