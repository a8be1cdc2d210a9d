namespace Beichen.Sim.Briefing.Tests.Pages;

/// <summary>Where a picture stands on its page, in points from the upper left corner.</summary>
internal sealed record PictureBox(double Left, double Top, double Width, double Height);
