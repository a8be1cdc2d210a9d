using System.Runtime.Intrinsics;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Kernel.Runs;

/// <summary>
/// The steps of every actor over whole blocks, at a width fixed when it is made. This is all that a host may call:
/// a grain with one entity's blocks, a batch with all of them. Nothing here allocates or keeps state between calls, but for the hints of a thread
/// (<see cref="Ahead"/>), so one kernel serves every thread.
/// </summary>
public abstract class DistrictKernel
{
    private readonly Lazy<ResultLayout> _outcomes;
    private readonly Lazy<ResultLayout> _scores;
    private readonly Lazy<ResultLayout> _full;

    private protected DistrictKernel(DistrictPlan plan)
    {
        Plan = plan;
        _outcomes = new Lazy<ResultLayout>(() => ResultLayout.Outcomes(plan));
        _scores = new Lazy<ResultLayout>(() => ResultLayout.Scores(plan));
        _full = new Lazy<ResultLayout>(() => ResultLayout.Full(plan));
    }

    /// <summary>Plan that the kernel was made for.</summary>
    public DistrictPlan Plan { get; }

    /// <summary>Layout of its results: every column that a reader would use, or outcomes, stages and dates alone.</summary>
    public ResultLayout Layout(bool full) => full ? _full.Value : _outcomes.Value;

    /// <summary>Layout of what its scores are made of.</summary>
    public ResultLayout Scores => _scores.Value;

    /// <summary>Draws a pack.</summary>
    public abstract int Width { get; }

    /// <summary>The widest pack that this machine computes in one instruction.</summary>
    public static int NativeWidth =>
        Vector512.IsHardwareAccelerated ? 8 : Vector256.IsHardwareAccelerated ? 4 : Vector128.IsHardwareAccelerated ? 2 : 1;

    /// <summary>A kernel at a width of 1, 2, 4 or 8; 0 for the machine's own.</summary>
    public static DistrictKernel Create(DistrictPlan plan, int width = 0) => (width == 0 ? NativeWidth : width) switch
    {
        1 => new DistrictKernel<Lanes1>(plan),
        2 => new DistrictKernel<Lanes2>(plan),
        4 => new DistrictKernel<Lanes4>(plan),
        8 => new DistrictKernel<Lanes8>(plan),
        _ => throw new ArgumentOutOfRangeException(nameof(width), width, "width is 1, 2, 4 or 8"),
    };

    /// <summary>The kernel of a plan that differs in its levers and the dates of its projects alone: tables and layouts are shared.</summary>
    public abstract DistrictKernel WithLevers(DistrictPlan plan);

    /// <summary>
    /// True for kernels of plans that differ in levers and dates alone, as <see cref="WithLevers"/> makes them: the blocks of one serve the other.
    /// </summary>
    public bool DiffersInLeversAlone(DistrictKernel other) => ReferenceEquals(_outcomes, other._outcomes);

    private protected DistrictKernel(DistrictPlan plan, DistrictKernel like) =>
        (Plan, _outcomes, _scores, _full) = (plan, like._outcomes, like._scores, like._full);

    /// <summary>Settles every state of a district for these draws.</summary>
    public abstract void Initialise(DistrictBlocks blocks, RunDraws draws);

    /// <summary>One quarter of a whole district, phase by phase (model I.3).</summary>
    public abstract void Step(DistrictBlocks blocks, int quarter, RunDraws draws);

    /// <summary>Settles an actor's state for its draws.</summary>
    public abstract void Initialise(EntityKind kind, int entity, RunDraws draws, LaneBlock state);

    /// <summary>Phase 1, district.</summary>
    public abstract void Open(int quarter, RunDraws draws, LaneBlock state, LaneBlock opening);

    /// <summary>Phase 2, project.</summary>
    public abstract void PassGates(int project, int quarter, RunDraws draws, LaneBlock state, LaneBlock ask);

    /// <summary>Phase 2, pipeline.</summary>
    public abstract void Sign(int quarter, RunDraws draws, LaneBlock state, LaneBlock ask);

    /// <summary>Phase 3, park: asks of its own projects in admission order, then of those that serve it.</summary>
    public abstract void Admit(int park, int quarter, RunDraws draws, ReadOnlySpan<LaneBlock> asks, LaneBlock pipelineAsk, LaneBlock state, LaneBlock answer);

    /// <summary>Phase 4, project: its park's answer, null without a park.</summary>
    public abstract void Invest(int project, int quarter, RunDraws draws, LaneBlock opening, LaneBlock? parkAnswer, LaneBlock state, LaneBlock output);

    /// <summary>Phase 4, pipeline: answers of all parks.</summary>
    public abstract void InvestPipeline(int quarter, RunDraws draws, LaneBlock opening, ReadOnlySpan<LaneBlock> parkAnswers, LaneBlock state, LaneBlock output);

    /// <summary>Phase 5, chain: outputs of its own projects in plan order.</summary>
    public abstract void Supply(int chain, int quarter, RunDraws draws, LaneBlock opening, ReadOnlySpan<LaneBlock> projects, LaneBlock state, LaneBlock supply);

    /// <summary>Phase 5, district: the rounds of local orders.</summary>
    public abstract void Link(
        int quarter, RunDraws draws, LaneBlock opening, ReadOnlySpan<LaneBlock> supplies,
        ReadOnlySpan<LaneBlock> projects, LaneBlock pipeline, LaneBlock state, LaneBlock linkage);

    /// <summary>Phase 5, chain: its part of the orders.</summary>
    public abstract void Settle(int chain, int quarter, RunDraws draws, LaneBlock linkage, LaneBlock state, LaneBlock output);

    /// <summary>Phase 6, commercial district: its draw on each town.</summary>
    public abstract void Draw(int commercialDistrict, int quarter, RunDraws draws, ReadOnlySpan<LaneBlock> projects, LaneBlock state, LaneBlock draw);

    /// <summary>Phase 6, commercial district: its sales against all.</summary>
    public abstract void Sell(
        int commercialDistrict, int quarter, RunDraws draws, LaneBlock opening, ReadOnlySpan<LaneBlock> all, LaneBlock state, LaneBlock output);

    /// <summary>Phases 7 to 12, district.</summary>
    /// <exception cref="Audit.IdentityViolationException">An accounting identity is broken in some draw.</exception>
    public abstract void Close(int quarter, RunDraws draws, in ClosingBlocks blocks, LaneBlock state, LaneBlock frame);
}

/// <summary>What the district takes in to close a quarter.</summary>
/// <param name="Opening">Its own opening.</param>
/// <param name="Linkage">Result of the rounds.</param>
/// <param name="Pipeline">Pipeline's output.</param>
/// <param name="Projects">Projects' outputs, in plan order.</param>
/// <param name="Parks">Parks' answers, in plan order.</param>
/// <param name="Chains">Chains' outputs, in plan order.</param>
/// <param name="Commerce">Commercial districts' outputs, in plan order.</param>
public readonly record struct ClosingBlocks(
    LaneBlock Opening,
    LaneBlock Linkage,
    LaneBlock Pipeline,
    LaneBlock[] Projects,
    LaneBlock[] Parks,
    LaneBlock[] Chains,
    LaneBlock[] Commerce)
{
    /// <summary>Adds all of them to what is brought near.</summary>
    public void Add(Ahead ahead) => ahead
        .Add(Opening).Add(Linkage).Add(Pipeline)
        .Add(Projects, ProjectOutput.ClosingRange).Add(Projects, ProjectOutput.Count..)
        .Add(Parks, ..).Add(Chains, ..).Add(Commerce, ..);
}
