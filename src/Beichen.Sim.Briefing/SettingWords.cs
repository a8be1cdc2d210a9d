using System.Globalization;
using Beichen.Sim.Plans;
using Beichen.Sim.Results.Comparisons;

namespace Beichen.Sim.Briefing;

/// <summary>Settings in which two plans differ, as a reader would say them.</summary>
public static class SettingWords
{
    private const string Shift = "shift ";

    /// <summary>The name of a setting; a value of the seeds is named as everywhere.</summary>
    public static Bilingual Name(SettingDifference setting, CompiledPlan plan) =>
        setting.On.Count > 0 || plan.Ledger.Find(setting.Path) is null ? new Bilingual(setting.Zh, setting.En) : InputNames.Of(setting.Path, plan);

    /// <summary>What a plan says of it: a lever with its quarters, a date in quarters earlier or later, else as the ledger has it.</summary>
    public static Bilingual Value(string? says)
    {
        if (says is null) return new Bilingual(NumberWords.None, NumberWords.None);
        if (says.StartsWith(Shift, StringComparison.Ordinal)
            && double.TryParse(says[Shift.Length..], NumberStyles.Float, CultureInfo.InvariantCulture, out double quarters))
        {
            string size = NumberWords.Number(Math.Abs(quarters), 2);
            return quarters > 0 ? new Bilingual($"晚{size}季", $"{size} quarters later") : new Bilingual($"早{size}季", $"{size} quarters earlier");
        }

        string[] parts = says.Split(' ');
        return parts is [{ } value, { } from] && Kernel.Time.Quarter.TryParse(from, out _)
            ? new Bilingual($"{value}，{from}起", $"{value} from {from}")
            : new Bilingual(says, says);
    }
}
