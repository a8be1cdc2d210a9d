using Beichen.Sim.Plans.Actuals;
using Beichen.Sim.Workbench.States;

namespace Beichen.Sim.Workbench.Calls;

/// <summary>Evaluate a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Pinned">The state that it is held against, before anything has happened; null for none.</param>
/// <param name="Known">What has happened, where the state is to be evaluated given that; null for before.</param>
public sealed record EvaluateRequest(WorkbenchState State, WorkbenchState? Pinned = null, StatedActuals? Known = null);

/// <summary>Draw a figure of a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Figure">schedule, growth, investment, scoreboard, spread or milestones.</param>
/// <param name="Format">svg, png or csv.</param>
/// <param name="Language">zh or en.</param>
/// <param name="Known">What has happened; null for before.</param>
public sealed record FigureRequest(WorkbenchState State, string Figure, string Format = "svg", string Language = "zh", StatedActuals? Known = null);

/// <summary>Ask what stands behind a target of a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Target">Id of the target; null when a project is asked for.</param>
/// <param name="Project">Id of the project; null when a target is asked for.</param>
/// <param name="Draw">Which draw is taken apart: median, worst, best, or its number.</param>
/// <param name="Known">What has happened; null for before.</param>
public sealed record ExplainRequest(
    WorkbenchState State, string? Target = null, string? Project = null, string Draw = "median", StatedActuals? Known = null);

/// <summary>A state to be written as a file.</summary>
/// <param name="State">The state.</param>
/// <param name="Language">zh or en.</param>
/// <param name="Letter">a or b for one of two that are compared; null for one alone.</param>
/// <param name="Known">What has happened; null for before.</param>
public sealed record FileRequest(WorkbenchState State, string Language = "zh", string? Letter = null, StatedActuals? Known = null);

/// <summary>Hold one against another on the same draws.</summary>
/// <param name="Now">What is looked at.</param>
/// <param name="Against">The reference.</param>
/// <param name="Target">Id of the target that is told of.</param>
/// <param name="Format">Of the figure: svg, png or csv.</param>
/// <param name="Language">Of the figure: zh or en.</param>
public sealed record CompareRequest(ComparedSide Now, ComparedSide Against, string Target = "gdp", string Format = "svg", string Language = "zh");

/// <summary>A state to be written as a briefing.</summary>
/// <param name="State">The state.</param>
/// <param name="Format">docx or html.</param>
/// <param name="Language">zh or en.</param>
/// <param name="Known">What has happened; null for before.</param>
public sealed record BriefingRequest(WorkbenchState State, string Format = "docx", string Language = "zh", StatedActuals? Known = null);

/// <summary>A packed state to be kept under its hash.</summary>
/// <param name="Packed">The state as the page packs it.</param>
public sealed record LinkRequest(string Packed);

/// <summary>What has happened, to be written as a file that <c>beichen condition</c> reads.</summary>
/// <param name="State">The state that it is about.</param>
/// <param name="Actuals">What has happened.</param>
public sealed record ActualsRequest(WorkbenchState State, StatedActuals Actuals);

/// <summary>Ask an entity what it holds.</summary>
/// <param name="State">The state.</param>
/// <param name="Entity">Id of a project, a park, a chain or a commercial district.</param>
public sealed record EntityRequest(WorkbenchState State, string Entity);

/// <summary>Draw the figure of an answer.</summary>
/// <param name="Id">Its name, as the answer gives it.</param>
/// <param name="Format">svg, png or csv.</param>
/// <param name="Language">zh or en.</param>
public sealed record DrawnRequest(string Id, string Format = "svg", string Language = "zh");
