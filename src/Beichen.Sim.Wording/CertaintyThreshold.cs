namespace Beichen.Sim.Wording;

/// <summary>A word of certainty with its published threshold.</summary>
/// <param name="Side">Unlikely, near even or likely.</param>
/// <param name="Word">The word.</param>
/// <param name="Threshold">When it holds, in words, P the chance and its interval of 95 %.</param>
/// <param name="Predicate">What a headline says of a target of this word: "the target …".</param>
public sealed record CertaintyThreshold(CertaintySide Side, Bilingual Word, Bilingual Threshold, Bilingual Predicate)
{
    /// <summary>The mark, for readers who do not see a colour: ▲ unlikely, ◆ near even, ● likely.</summary>
    public string Mark => Side switch
    {
        CertaintySide.Unlikely => "▲",
        CertaintySide.NearEven => "◆",
        _ => "●",
    };
}
