namespace Beichen.Sim.Briefing.Reading;

/// <summary>A figure, as it stands in a finished document.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Alternative">What a reader who does not see it is told.</param>
/// <param name="Data">The table that its SVG carries.</param>
/// <param name="PngData">Digest of the table that its PNG was drawn from; null where there is no PNG.</param>
internal sealed record ReadFigure(string Title, string Alternative, string Data, string? PngData);
