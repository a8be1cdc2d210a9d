using System.Text.Json;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>Chances of an ensemble as the page shows them, in the place of those of fewer draws.</summary>
/// <param name="DrawsText">Draws, as printed.</param>
/// <param name="Targets">The targets that it scores.</param>
public sealed record ManyDraws(string DrawsText, IReadOnlyList<SharpChance> Targets)
{
    /// <summary>From the answer record of an ensemble.</summary>
    public static ManyDraws Of(JsonElement answer)
    {
        JsonElement summary = answer.GetProperty("summary");
        return new ManyDraws(
            Numerals.Fixed(summary.GetProperty("draws").GetInt32(), 0),
            [.. summary.GetProperty("targets").EnumerateArray()
                .Where(target => target.GetProperty("probability").ValueKind == JsonValueKind.Number).Select(target => new SharpChance(
                target.GetProperty("id").GetString()!, NumberWords.Chance(target.GetProperty("probability").GetDouble()),
                ChanceWords.Error(target.GetProperty("low").GetDouble(), target.GetProperty("high").GetDouble())))]);
    }
}

/// <summary>A chance that many draws have made sharper.</summary>
/// <param name="Id">Id of the target.</param>
/// <param name="ProbabilityText">The chance.</param>
/// <param name="ErrorText">Half its 95 % interval, in points.</param>
public sealed record SharpChance(string Id, string ProbabilityText, string ErrorText);
