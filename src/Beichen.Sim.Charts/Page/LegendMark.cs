namespace Beichen.Sim.Charts;

/// <summary>The shape before a coloured word.</summary>
internal enum LegendMark
{
    /// <summary>A filled square.</summary>
    Square,

    /// <summary>A filled dot.</summary>
    Dot,

    /// <summary>A filled diamond.</summary>
    Diamond,

    /// <summary>A filled triangle.</summary>
    Triangle,

    /// <summary>A line drawn through.</summary>
    Line,

    /// <summary>A dashed line.</summary>
    Dashes,

    /// <summary>A range between two caps.</summary>
    Range,

    /// <summary>An upright bar.</summary>
    Upright,
}
