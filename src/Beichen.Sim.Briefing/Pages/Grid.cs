using Beichen.Sim.Briefing.Claims;

namespace Beichen.Sim.Briefing.Pages;

/// <summary>A table with its caption over it.</summary>
/// <param name="Name">Name, by which sentences refer to it.</param>
/// <param name="Caption">Caption.</param>
/// <param name="Columns">Columns.</param>
/// <param name="Rows">Rows, a sentence a cell.</param>
/// <param name="Note">Note under it; null for none.</param>
public sealed record Grid(
    string Name, Sentence Caption, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Sentence>> Rows, Sentence? Note = null) : Block;
