using System.Text.Json.Serialization;
using Beichen.Sim.Experiments;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Variants;

namespace Beichen.Sim.Workbench.States;

/// <summary>What a reader asks: a scenario, what was moved, and the draws. All that the page shows follows from it.</summary>
public sealed record WorkbenchState
{
    private const int MostSettings = 400;

    /// <summary>Id of the scenario.</summary>
    public required string Scenario { get; init; }

    /// <summary>Levers as they were moved.</summary>
    public IReadOnlyList<LeverMove> Levers { get; init; } = [];

    /// <summary>Projects that were moved in time.</summary>
    public IReadOnlyList<DateMove> Dates { get; init; } = [];

    /// <summary>Projects that were added.</summary>
    public IReadOnlyList<AddedProject> Added { get; init; } = [];

    /// <summary>Number of draws.</summary>
    public int Draws { get; init; } = 1024;

    /// <summary>Seed, as text: a number of 64 bits is more than a page can hold.</summary>
    public string Seed { get; init; } = "20220101";

    /// <summary>Whether anything was moved.</summary>
    [JsonIgnore]
    public bool IsMoved => Levers.Count + Dates.Count + Added.Count > 0;

    /// <summary>Seed and number of the draws that the state is shown at.</summary>
    /// <exception cref="RefusedException">The seed or the number of draws makes no sense.</exception>
    [JsonIgnore]
    public Sampling Sampling => !ulong.TryParse(Seed, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out ulong seed)
        ? throw RefusedException.Of("seed", Seed, "a whole number from 0 to 18446744073709551615")
        : Draws is >= 64 and <= Sampling.FullDraws ? new Sampling(seed, Draws)
        : throw RefusedException.Of("draws", $"{Draws}", $"64 to {Sampling.FullDraws}; more of them as an ensemble");

    /// <summary>
    /// What was moved, as a variant of the scenario: what a scenario that extends it and says the same would mean. A lever that works on single entities alone,
    /// moved for all, is set on each of them.
    /// </summary>
    /// <param name="plan">The scenario's plan.</param>
    /// <exception cref="RefusedException">There are too many settings.</exception>
    public Variant VariantOf(CompiledPlan plan)
    {
        if (Levers.Count + Dates.Count > MostSettings) throw RefusedException.Of("levers", $"{Levers.Count + Dates.Count} settings", $"at most {MostSettings}");
        IEnumerable<LeverChoice> levers = Levers.OrderBy(move => move.Lever, StringComparer.Ordinal).ThenBy(move => move.On, StringComparer.Ordinal)
            .Select(move => new LeverChoice(move.Lever, plan.Seeds.PlacesOf(move.Lever, move.On), move.Value));
        if (Dates.FirstOrDefault(move => move.IsDate && move.Shift % 1 != 0) is { } part)
            throw RefusedException.Of("shift", $"{part.Shift}", "whole quarters where a project comes earlier, or later exactly");
        IEnumerable<LeverChoice> dates = Dates.Where(move => move is { Shift: > 0, IsDate: false }).OrderBy(move => move.Project, StringComparer.Ordinal)
            .Select(move => new LeverChoice("project-slip", [move.Project], move.Shift));
        return new Variant
        {
            Levers = [.. levers, .. dates],
            Dates = [.. Dates.Where(move => move.IsDate).OrderBy(move => move.Project, StringComparer.Ordinal)
                .Select(move => new DateChoice(move.Project, (int)move.Shift))],
        };
    }
}

/// <summary>A lever moved for the whole run.</summary>
/// <param name="Lever">Id of the lever.</param>
/// <param name="On">What it is set on.</param>
/// <param name="Value">The setting, in its unit.</param>
public sealed record LeverMove(string Lever, string On, double Value);

/// <summary>A project moved in time.</summary>
/// <param name="Project">Id of the project.</param>
/// <param name="Shift">Quarters later, halves as well; whole quarters below 0 for earlier.</param>
/// <param name="Exact">
/// Whether a project that is put off comes into use so many whole quarters later in each draw, as a search moves it; else it stands idle for so long,
/// as a hand moves it. One that comes earlier does so exactly.
/// </param>
public sealed record DateMove(string Project, double Shift, bool Exact = false)
{
    /// <summary>Whether its date is asked for, rather than that it stands idle.</summary>
    [JsonIgnore]
    public bool IsDate => Shift < 0 || (Exact && Shift > 0);
}
