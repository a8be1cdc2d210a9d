namespace Beichen.Sim.Charts;

/// <summary>The language of a figure's words.</summary>
public enum FigureLanguage
{
    /// <summary>Chinese and English together; the headline leads in Chinese.</summary>
    Both,

    /// <summary>Chinese alone (zh).</summary>
    Chinese,

    /// <summary>English alone (en).</summary>
    English,
}
