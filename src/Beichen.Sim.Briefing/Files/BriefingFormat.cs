namespace Beichen.Sim.Briefing.Files;

/// <summary>A form that a briefing is written in.</summary>
public enum BriefingFormat
{
    /// <summary>Word, in Office Open XML.</summary>
    Docx,

    /// <summary>One file of HTML.</summary>
    Html,

    /// <summary>Markdown, figures beside it.</summary>
    Md,

    /// <summary>PDF, by a program that is installed.</summary>
    Pdf,
}
