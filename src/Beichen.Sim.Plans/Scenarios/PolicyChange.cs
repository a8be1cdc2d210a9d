using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Plans.Levers;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Scenarios;

/// <summary>
/// <c>then: {from: 2022Q3, policy: ID}</c>: from a quarter on the levers and shocks of another scenario hold in place of these. What was set before stays as it
/// was, and so does what is settled on the first day: a lever that is not by quarter cannot change under way.
/// </summary>
/// <param name="From">First quarter of the other policy.</param>
/// <param name="Policy">Id of the scenario whose policy it is.</param>
internal sealed record PolicyChange(Quarter From, ScalarNode Policy)
{
    /// <summary>That scenario with what it extends; null where it could not be read.</summary>
    public ScenarioChain? Chain { get; init; }

    /// <summary>True where what holds has been worked out already, and stands in the file itself.</summary>
    public bool Applied { get; init; }

    /// <summary>The levers that hold: those of before until the quarter, those of the policy from it. Where both say the same nothing is cut.</summary>
    public IReadOnlyList<LeverSetting> Levers(IReadOnlyList<LeverSetting> before)
    {
        if (Applied) return before;
        LeverSetting[] after = [.. (Chain?.Levers ?? []).Where(ByQuarter)];
        if (before.Where(ByQuarter).Select(Said).SequenceEqual(after.Select(Said))) return before;
        return [.. before.Select(setting => ByQuarter(setting) ? Until(setting) : setting).OfType<LeverSetting>(),
            .. after.Select(Since).OfType<LeverSetting>()];
    }

    /// <summary>The shocks that hold. A shock keeps the name under which its luck is drawn, whatever part of its window is left.</summary>
    public IReadOnlyList<ShockSetting> Shocks(IReadOnlyList<ShockSetting> before)
    {
        if (Applied) return before;
        IReadOnlyList<ShockSetting> after = Chain?.Shocks ?? [];
        bool Both(ShockSetting shock) => before.Concat(after).Count(other => other.Map.Place == shock.Map.Place) > 1;
        return
        [
            .. before.Where(shock => Both(shock) || shock.From is null || shock.From < From)
                .Select(shock => Both(shock) ? shock : shock with { Until = From.Plus(-1) }),
            .. after.Where(shock => !Both(shock) && (shock.To is null || shock.To >= From)).Select(shock => shock with { Since = From }),
        ];
    }

    private static bool ByQuarter(LeverSetting setting) => LeverRules.Find(setting.Lever)?.ByQuarter ?? true;

    private static (string, string, double, Quarter?, Quarter?) Said(LeverSetting setting) =>
        (setting.Lever, setting.On, setting.Value, setting.From, setting.To);

    private LeverSetting? Until(LeverSetting setting) => setting.From >= From ? null : setting with { To = setting.To < From ? setting.To : From.Plus(-1) };

    private LeverSetting? Since(LeverSetting setting) => setting.To < From ? null : setting with { From = setting.From > From ? setting.From : From };
}
