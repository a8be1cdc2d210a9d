using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Runs;

/// <summary>
/// The states that a tile of draws begins with, kept for the next plan that differs in its levers and dates alone. What an actor's luck is does not
/// depend on them, but for the slip, the punctuality and the date of its own project: so that of many such plans on the same draws each is settled by
/// copying, which costs a fraction of drawing its luck again. Same bits as <see cref="DistrictKernel.Initialise(DistrictBlocks, RunDraws)"/>. For one
/// thread.
/// </summary>
public sealed class SettledStates
{
    // A project is kept under the last two settings that it was met with: a variant mostly goes back and forth between two.
    private readonly LaneBlock[][] _projects;
    private readonly ProjectParameters?[][] _met;
    private readonly LaneBlock[] _others;
    private RunDraws _draws;
    private DistrictKernel? _kernel;

    /// <summary>Room for the states of a plan.</summary>
    /// <param name="blocks">The blocks that will be settled, or others of the same shape.</param>
    public SettledStates(DistrictBlocks blocks)
    {
        _projects = Array.ConvertAll(blocks.ProjectStates, block => new[] { Like(block), Like(block) });
        _met = Array.ConvertAll(_projects, _ => new ProjectParameters?[2]);
        _others = Array.ConvertAll(Others(blocks), Like);

        static LaneBlock Like(LaneBlock block) => LaneBlock.Create(block.Columns, block.Tiles);
    }

    /// <summary>Settles every state of a district for these draws.</summary>
    public void Initialise(DistrictKernel kernel, DistrictBlocks blocks, RunDraws draws)
    {
        bool known = _kernel is not null && _draws == draws && kernel.DiffersInLeversAlone(_kernel);
        if (!known) _kernel = null;
        for (int i = 0; i < _projects.Length; i++) SettleProject(kernel, i, draws, blocks.ProjectStates[i], known);
        LaneBlock[] others = Others(blocks);
        if (!known) SettleOthers(kernel, blocks, draws);
        for (int i = 0; i < others.Length; i++)
        {
            if (known) Copy(_others[i], others[i]);
            else Copy(others[i], _others[i]);
        }

        (_kernel, _draws) = (kernel, draws);
    }

    // The setting that was met last stands first.
    private void SettleProject(DistrictKernel kernel, int project, RunDraws draws, LaneBlock state, bool known)
    {
        ProjectParameters wanted = kernel.Plan.Projects[project];
        LaneBlock[] states = _projects[project];
        ProjectParameters?[] met = _met[project];
        if (!known) Array.Clear(met);
        if (met[0] is null || !Alike(wanted, met[0]!)) (met[0], met[1], states[0], states[1]) = (met[1], met[0], states[1], states[0]);
        if (met[0] is { } settled && Alike(wanted, settled))
        {
            Copy(states[0], state);
            return;
        }

        kernel.Initialise(EntityKind.Project, project, draws, state);
        Copy(state, states[0]);
        met[0] = wanted;
    }

    private static void SettleOthers(DistrictKernel kernel, DistrictBlocks blocks, RunDraws draws)
    {
        Settle(EntityKind.Park, blocks.ParkStates);
        Settle(EntityKind.Chain, blocks.ChainStates);
        Settle(EntityKind.CommercialDistrict, blocks.CommerceStates);
        Settle(EntityKind.Attraction, blocks.PipelineState);
        Settle(EntityKind.District, blocks.DistrictState);

        void Settle(EntityKind kind, params ReadOnlySpan<LaneBlock> states)
        {
            for (int i = 0; i < states.Length; i++) kernel.Initialise(kind, i, draws, states[i]);
        }
    }

    private static LaneBlock[] Others(DistrictBlocks blocks) =>
        [.. blocks.ParkStates, .. blocks.ChainStates, .. blocks.CommerceStates, blocks.PipelineState, blocks.DistrictState];

    private static void Copy(LaneBlock from, LaneBlock to) => from.Values.AsSpan().CopyTo(to.Values);

    private static bool Alike(ProjectParameters one, ProjectParameters other) =>
        ReferenceEquals(one, other)
            || (Equals(one.Date, other.Date) && Alike(one.Punctuality, other.Punctuality) && Alike(one.SlipQuarters, other.SlipQuarters));

    // As the first quarter reads them.
    private static bool Alike(QuarterPath one, QuarterPath other) =>
        ReferenceEquals(one, other) || (one.At(0).Equals(other.At(0))
            && (one.ByDraw.IsEmpty ? other.ByDraw.IsEmpty : !other.ByDraw.IsEmpty && ReferenceEquals(one.ByDraw[0], other.ByDraw[0])));
}
