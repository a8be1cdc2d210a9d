namespace Beichen.Sim.Plans.Actuals;

/// <summary>A value as it stands in a file.</summary>
/// <param name="Text">The text.</param>
/// <param name="At">Where: <c>file:line:column</c>, or file, sheet and cell.</param>
public sealed record ActualCell(string Text, string At);
