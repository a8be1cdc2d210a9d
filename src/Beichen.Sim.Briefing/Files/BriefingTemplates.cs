using Beichen.Sim.Briefing.Pages;
using Beichen.Sim.Briefing.Pages.Achieve;
using Beichen.Sim.Briefing.Pages.Actuals;
using Beichen.Sim.Briefing.Pages.Annual;
using Beichen.Sim.Briefing.Pages.Compare;
using Beichen.Sim.Briefing.Pages.Quarterly;

namespace Beichen.Sim.Briefing.Files;

/// <summary>The forms that a briefing may take.</summary>
public static class BriefingTemplates
{
    private static readonly (string Name, Func<BriefingRequest, Language, BriefingPage> Write)[] Known =
    [
        (AnnualPage.Template, (request, language) => AnnualPage.Write(BriefingRefusals.One(request, language, AnnualPage.Template), language)),
        (ComparePage.Template, ComparePage.Write),
        (QuarterlyPage.Template, QuarterlyPage.Write),
        (ActualsPage.Template, ActualsPage.Write),
        (AchievePage.Template, AchievePage.Write),
    ];

    /// <summary>Their names, as the command line takes them.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Known.Select(known => known.Name)];

    /// <summary>Writes a briefing.</summary>
    /// <param name="template">One of the names.</param>
    /// <param name="request">What it is asked of.</param>
    /// <param name="language">Chinese or English.</param>
    /// <exception cref="Plans.Problems.RefusedException">The runs lack what the form needs.</exception>
    public static BriefingPage Write(string template, BriefingRequest request, Language language) =>
        Known.First(known => string.Equals(known.Name, template, StringComparison.Ordinal)).Write(request, language);
}
