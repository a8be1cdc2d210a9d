using Beichen.Sim.Briefing.Claims;

namespace Beichen.Sim.Briefing.Pages;

/// <summary>The words of certainty with their thresholds, as every annex prints them.</summary>
internal static class WordsGrid
{
    public const string Name = "words";

    public static Grid Write(DeskPage page)
    {
        Cells cells = page.Cells;
        string side = page.English ? "en" : "zh";
        return new Grid(Name, page.Caption(cells.Table(Name), page.Say($"判断用语的概率界限", $"Words of certainty")),
            [
                new(page.Say($"用语", $"Word"), 1.3),
                new(page.Say($"界限（P为达标概率，区间为{cells.Rule("interval")}）", $"Holds when"), 3.4),
            ],
            [
                .. CertaintyWords.Published.Select((_, at) => (Sentence[])
                [
                    Sentence.Of($"{cells.Identity($"words/{at}/mark")} {cells.Identity($"words/{at}/word/{side}")}"),
                    cells.Identity($"words/{at}/threshold/{side}"),
                ]),
            ]);
    }
}
