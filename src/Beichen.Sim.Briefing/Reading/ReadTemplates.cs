namespace Beichen.Sim.Briefing.Reading;

/// <summary>The forms that the reader knows.</summary>
internal static class ReadTemplates
{
    private static readonly ReadTemplate[] All =
        [AnnualReading.Template, CompareReading.Template, QuarterlyReading.Template, ActualsReading.Template, AchieveReading.Template];

    /// <summary>The form of a title; null for none.</summary>
    public static ReadTemplate? Of(string title, Language language) => Array.Find(All, template => template.Takes(title, language));
}
