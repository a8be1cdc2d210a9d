using System.Globalization;

namespace Beichen.Sim.Charts;

/// <summary>Where the numbers of a figure come from: it stands on every figure.</summary>
/// <param name="Scenario">Scenario id.</param>
/// <param name="Draws">Draws of the ensemble.</param>
/// <param name="Seed">Seed of the run.</param>
/// <param name="Fingerprint">Result fingerprint in hexadecimal; the first eight characters are printed.
/// Empty for an answer over many plans, which has none of its own.</param>
public sealed record FigureSource(string Scenario, int Draws, ulong Seed, string Fingerprint)
{
    /// <summary>The source line in both languages.</summary>
    public Bilingual Line
    {
        get
        {
            string draws = Draws.ToString(CultureInfo.InvariantCulture);
            string seed = Seed.ToString(CultureInfo.InvariantCulture);
            string print = Fingerprint.Length > 8 ? Fingerprint[..8] : Fingerprint;
            Bilingual trace = print.Length == 0 ? new("", "") : new($"，指纹 {print}", $", fingerprint {print}");
            return new(
                $"来源：北辰推演 Beichen.Sim，情景 {Scenario}，{draws} 次抽样，种子 {seed}{trace.Zh}",
                $"Source: Beichen.Sim, scenario {Scenario}, {draws} draws, seed {seed}{trace.En}");
        }
    }
}
