using Beichen.Sim.Briefing.Claims;

namespace Beichen.Sim.Briefing.Pages;

/// <summary>A paragraph of the body.</summary>
/// <param name="Text">Its sentences.</param>
/// <param name="Small">Whether it is a note, in small type.</param>
public sealed record Paragraph(Sentence Text, bool Small = false) : Block;
