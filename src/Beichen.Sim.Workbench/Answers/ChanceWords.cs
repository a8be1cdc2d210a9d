using Beichen.Sim.Results.Statistics;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>A chance with its error as the page shows it.</summary>
internal static class ChanceWords
{
    /// <summary>Half of a 95 % interval in points: ±3.1.</summary>
    public static string Error(double? low, double? high) => low is { } from && high is { } to ? "±" + Numerals.Fixed((to - from) * 50, 1) : string.Empty;

    /// <summary>up where the interval lies above one half, down where below, even where it holds it.</summary>
    public static string Tone(double? low, double? high) => low is { } from && high is { } to ? from > 0.5 ? "up" : to < 0.5 ? "down" : "even" : "none";

    /// <summary>The mark and the word of a chance; nothing where there is none.</summary>
    public static (string Mark, Bilingual Word) Of(double? probability, double? low, double? high) =>
        probability is { } chance && low is { } from && high is { } to
        ? (CertaintyWords.Of(chance, from, to).Mark, CertaintyWords.Of(chance, from, to).Word)
        : (string.Empty, new Bilingual(string.Empty, string.Empty));

    /// <summary>A difference of chances.</summary>
    /// <param name="by">The difference.</param>
    /// <param name="within">Its 95 % interval.</param>
    /// <param name="same">Whether each draw has the same.</param>
    /// <param name="scale">The largest difference of all rows.</param>
    public static TargetChange Change(double by, Interval within, bool same, double scale)
    {
        if (same) return new TargetChange("none", false, 0, 0, new Bilingual("不变", "same"), string.Empty);
        bool told = !within.Contains(0);
        string size = Numerals.Signed(by * 100, 1);
        return new TargetChange("differs", told, told ? Math.Sign(by) : 0, scale > 0 ? by / scale : 0,
            told ? new Bilingual(size, size) : new Bilingual($"≈ {size}", $"≈ {size}"), "±" + Numerals.Fixed((within.High - within.Low) * 50, 1));
    }
}
