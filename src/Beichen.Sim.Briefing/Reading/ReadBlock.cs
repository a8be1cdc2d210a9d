namespace Beichen.Sim.Briefing.Reading;

/// <summary>A paragraph or a row of a table, as it stands in a finished document.</summary>
/// <param name="Cells">Text of the paragraph, or of each cell of the row.</param>
/// <param name="IsRow">Whether it is a row.</param>
internal sealed record ReadBlock(IReadOnlyList<string> Cells, bool IsRow)
{
    public string Text => Cells[0];
}
