namespace Beichen.Sim.Ledgers.Findings;

/// <summary>One guess or problem of an import.</summary>
/// <param name="Grade">How much it matters.</param>
/// <param name="Key">Key of its sentence in findings.yaml.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Values">What the sentence names.</param>
public sealed record Finding(Grade Grade, string Key, CellPlace Place, IReadOnlyList<KeyValuePair<string, string>> Values)
{
    /// <summary>The finding as one line: place, what was read, what would do.</summary>
    /// <param name="words">The sentences of a language.</param>
    public string Line(FindingWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return $"{Place}: {words.GradeOf(Grade)}: {words.Sentence(Key, Values)}".ReplaceLineEndings(" ");
    }
}
