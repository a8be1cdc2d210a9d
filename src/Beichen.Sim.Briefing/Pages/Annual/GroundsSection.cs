namespace Beichen.Sim.Briefing.Pages.Annual;

/// <summary>What the numbers mean and how far they carry.</summary>
internal static class GroundsSection
{
    public static IEnumerable<Block> Write(RunPage page) =>
    [
        new Section(6, page.Say($"口径与说明", $"Grounds")),
        page.Write(Provenance.Assumed(page, page.Manifest.AssumedShare, page.Manifest.Kind), small: true),
    ];
}
