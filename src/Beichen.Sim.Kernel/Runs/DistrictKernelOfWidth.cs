using System.Collections.Immutable;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Audit;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Commerce;
using Beichen.Sim.Kernel.FirstDay;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Kernel.Runs;

/// <summary>The kernel at one width: each step runs tile by tile.</summary>
internal sealed partial class DistrictKernel<T> : DistrictKernel
    where T : struct, ILanes<T>
{
    private readonly ProjectTables[] _projects;
    private readonly ImmutableArray<CohortProfile> _profiles;
    private readonly ImmutableArray<ProjectParameters>[] _demands;
    private readonly ImmutableArray<ProjectParameters>[] _servants;
    private readonly int[] _placeInPark;
    private readonly LaneBlock _ones;
    private readonly InputTable _inputs;
    private readonly CurveTable _vintages;
    private readonly StoppedWork _stopped;
    private readonly DistrictState _district;
    private readonly DistrictOpening _opening;
    private readonly LinkageOutput _linkage;
    private readonly DistrictFrame _frame;

    public DistrictKernel(DistrictPlan plan)
        : base(plan)
    {
        var curves = new Dictionary<InvestmentCurve, CurveTable>();
        _projects = [.. plan.Projects.Select(p => new ProjectTables(
            p, curves.TryGetValue(p.Curve, out CurveTable? curve) ? curve : curves[p.Curve] = new CurveTable(p.Curve), plan.Season(0), plan.Quarters)
            {
                DateScale = DateMedians.Scale(p, plan),
            })];
        _profiles = [.. plan.Attraction.Streams.Select(s => new CohortProfile(s, plan.Quarters, plan.Season(0)))];
        _demands = [.. plan.Parks.Select(park => park.Projects.Select(p => plan.Projects[p]).ToImmutableArray())];
        _servants = [.. plan.Parks.Select(park => park.Servants.Select(p => plan.Projects[p]).ToImmutableArray())];
        _placeInPark = plan.Projects.Select((p, i) => p.Park < 0 ? -1 : plan.Parks[p.Park].Projects.ToList().IndexOf(i)).ToArray();
        int unlisted = Enumerable.Range(0, plan.Projects.Length).FirstOrDefault(i => plan.Projects[i].Park >= 0 && _placeInPark[i] < 0, -1);
        if (unlisted >= 0)
        {
            string park = plan.Parks[plan.Projects[unlisted].Park].Name.Id;
            throw new ArgumentException(
                $"project '{plan.Projects[unlisted].Name.Id}' names park '{park}', which does not list it among its projects", nameof(plan));
        }

        _inputs = new InputTable(plan.Accounts.Activities);
        _vintages = new CurveTable(plan.Accounts.InvestmentCurve);
        _stopped = new StoppedWork(plan.StoppedProjects, plan.StoppedStreams, plan.DelayFamily, plan.Factors, plan.Name.Key, plan.Season(0), plan.Quarters);
        _ones = LaneBlock.Create(1, 1);
        Array.Fill(_ones.Values, 1);
        _district = new DistrictState(plan.Accounts.Activities.Length, plan.Commerce.Towns.Length, plan.Budget.Items.Length);
        _opening = new DistrictOpening(plan.Accounts.Activities.Length, plan.Commerce.Towns.Length);
        _linkage = new LinkageOutput(plan.Accounts.Activities.Length);
        _frame = new DistrictFrame(plan.Accounts.Activities.Length, plan.Budget.Items.Length, plan.Targets.Length);
    }

    private DistrictKernel(DistrictPlan plan, DistrictKernel<T> like)
        : base(plan, like)
    {
        (_projects, _profiles, _demands, _servants, _placeInPark, _ones, _inputs, _vintages, _stopped, _district, _opening, _linkage, _frame) =
        (like._projects, like._profiles, like._demands, like._servants, like._placeInPark,
            like._ones, like._inputs, like._vintages, like._stopped, like._district,
            like._opening, like._linkage, like._frame);
        bool Moved(int project) => !Equals(plan.Projects[project].Date, like.Plan.Projects[project].Date);
        if (!Enumerable.Range(0, _projects.Length).Any(Moved)) return;
        _projects = [.. like._projects.Select((tables, i) => !Moved(i) ? tables
            : new ProjectTables(plan.Projects[i], tables.Curve, plan.Season(0), plan.Quarters) { DateScale = DateMedians.Scale(plan.Projects[i], plan) })];
    }

    public override DistrictKernel WithLevers(DistrictPlan plan) => new DistrictKernel<T>(plan, this);

    public override int Width => T.Width;

    public override void Initialise(EntityKind kind, int entity, RunDraws draws, LaneBlock state)
    {
        Ahead? ahead = Ahead.Of(draws.Tiles)?.Add(state);
        for (int tile = 0; tile < draws.Tiles; tile++)
        {
            QuarterContext context = At(0, draws, tile, ahead);
            Tile own = state.Tile(tile);
            switch (kind)
            {
                case EntityKind.Project:
                    ProjectStart.Initialise<T>(
                    Plan.Projects[entity], _projects[entity], Plan.DelayFamily, Plan.Factors, Plan.Name.Key, context, own); break;
                case EntityKind.Park: ParkStep.Initialise<T>(Plan.Parks[entity], context, own); break;
                case EntityKind.Chain:
                    ChainStep.Initialise<T>(
                    Plan.Chains[entity], Plan.Accounts.Activities[Plan.Chains[entity].Activity], context, own); break;
                case EntityKind.CommercialDistrict: CommerceStep.Initialise<T>(Plan.CommercialDistricts[entity], Plan.Commerce, context, own); break;
                case EntityKind.Attraction: AttractionStep.Initialise<T>(Plan.Attraction, Plan.Quarters, context, own); break;
                default: DistrictStart.Initialise<T>(Plan, _vintages, context, own); break;
            }
        }
    }

    public override void Open(int quarter, RunDraws draws, LaneBlock state, LaneBlock opening)
    {
        Ahead? ahead = Ahead.Of(draws.Tiles)?.Add(state, quarter == 0 || Plan.Season(quarter) == 0 ? .. : _district.OpeningRange).Add(opening);
        for (int tile = 0; tile < draws.Tiles; tile++)
        {
            OpeningStep.Open<T>(Plan, At(quarter, draws, tile, ahead), state.Tile(tile), opening.Tile(tile));
        }
    }

    public override void PassGates(int project, int quarter, RunDraws draws, LaneBlock state, LaneBlock ask)
    {
        Ahead? ahead = Ahead.Of(draws.Tiles)?.Add(state, ProjectState.GatesRange).Add(ask);
        for (int tile = 0; tile < draws.Tiles; tile++)
        {
            ProjectStep.PassGates<T>(Plan.Projects[project], At(quarter, draws, tile, ahead), state.Tile(tile), ask.Tile(tile));
        }
    }

    public override void Sign(int quarter, RunDraws draws, LaneBlock state, LaneBlock ask)
    {
        Ahead? ahead = Ahead.Of(draws.Tiles)?.Add(state).Add(ask);
        for (int tile = 0; tile < draws.Tiles; tile++)
        {
            AttractionStep.Sign<T>(Plan.Attraction, Plan.Quarters, At(quarter, draws, tile, ahead), state.Tile(tile), ask.Tile(tile));
        }
    }

    public override void Admit(int park, int quarter, RunDraws draws, ReadOnlySpan<LaneBlock> asks, LaneBlock pipelineAsk, LaneBlock state, LaneBlock answer)
    {
        Ahead? ahead = Ahead.Of(draws.Tiles)?.Add(state).Add(pipelineAsk).Add(asks, ..).Add(answer);
        for (int tile = 0; tile < draws.Tiles; tile++)
        {
            ParkStep.Admit<T>(
                park, Plan.Parks[park], _demands[park], _servants[park], At(quarter, draws, tile, ahead),
                new Tiles(asks, tile), pipelineAsk.Tile(tile), state.Tile(tile),
                answer.Tile(tile));
            Digest.Seal<T>(answer.Tile(tile), answer.Columns - 1);
        }
    }

    public override void Invest(int project, int quarter, RunDraws draws, LaneBlock opening, LaneBlock? parkAnswer, LaneBlock state, LaneBlock output)
    {
        Ahead? ahead = Ahead.Of(draws.Tiles)?.Add(state).Add(output);
        for (int tile = 0; tile < draws.Tiles; tile++)
        {
            Tile admitted = parkAnswer is null ? _ones.Tile(0) : parkAnswer.Tile(tile).From(ParkOutput.Admitted + _placeInPark[project]);
            Tile pace = parkAnswer is null ? _ones.Tile(0) : parkAnswer.Tile(tile).From(ParkOutput.DeskPace);
            ProjectStep.Invest<T>(Plan.Projects[project], _projects[project], At(quarter, draws, tile, ahead),
                opening.Tile(tile).From(DistrictOpening.Building), state.Tile(tile), admitted, pace, output.Tile(tile));
            Digest.Seal<T>(output.Tile(tile), ProjectOutput.Count);
        }
    }

    public override void InvestPipeline(int quarter, RunDraws draws, LaneBlock opening, ReadOnlySpan<LaneBlock> parkAnswers, LaneBlock state, LaneBlock output)
    {
        Ahead? ahead = Ahead.Of(draws.Tiles)?.Add(state).Add(output);
        for (int tile = 0; tile < draws.Tiles; tile++)
        {
            AttractionStep.Invest<T>(Plan.Attraction, _profiles, Plan.Parks, Plan.Quarters, At(quarter, draws, tile, ahead),
                opening.Tile(tile).From(DistrictOpening.Building), new Tiles(parkAnswers, tile), state.Tile(tile), output.Tile(tile));
            Digest.Seal<T>(output.Tile(tile), output.Columns - 1);
        }
    }

    public override void Supply(int chain, int quarter, RunDraws draws, LaneBlock opening, ReadOnlySpan<LaneBlock> projects, LaneBlock state, LaneBlock supply)
    {
        ChainParameters parameters = Plan.Chains[chain];
        Ahead? ahead = Ahead.Of(draws.Tiles)?.Add(state).Add(supply)
            .Add(projects, ProjectOutput.GrossOutput..(ProjectOutput.GrossOutput + 1)).Add(opening, ..DistrictOpening.Base);
        for (int tile = 0; tile < draws.Tiles; tile++)
        {
            ChainStep.Supply<T>(parameters, Plan.Accounts.Activities[parameters.Activity], _opening, At(quarter, draws, tile, ahead),
                opening.Tile(tile), new Tiles(projects, tile), state.Tile(tile), supply.Tile(tile));
        }
    }

    public override void Link(
        int quarter, RunDraws draws, LaneBlock opening, ReadOnlySpan<LaneBlock> supplies,
        ReadOnlySpan<LaneBlock> projects, LaneBlock pipeline, LaneBlock state, LaneBlock linkage)
    {
        Ahead? ahead = Ahead.Of(draws.Tiles)?.Add(state, _district.LinkageRange).Add(opening)
            .Add(pipeline).Add(supplies, ..).Add(projects, ProjectOutput.LinkageRange).Add(linkage);
        for (int tile = 0; tile < draws.Tiles; tile++)
        {
            BackgroundStep.Run<T>(Plan.Accounts, _vintages, _stopped, At(quarter, draws, tile, ahead), opening.Tile(tile),
                new Tiles(projects, tile), pipeline.Tile(tile), Plan.Attraction.Streams.Length, state.Tile(tile));
            var linking = new Linking
            {
                Accounts = Plan.Accounts,
                ChainParameters = Plan.Chains,
                ProjectParameters = Plan.Projects,
                Streams = Plan.Attraction.Streams,
                Table = _inputs,
                Context = At(quarter, draws, tile, ahead),
                Opening = opening.Tile(tile),
                Supplies = new Tiles(supplies, tile),
                Projects = new Tiles(projects, tile),
                Pipeline = pipeline.Tile(tile),
                State = state.Tile(tile),
                Layout = _district,
                Linkage = linkage.Tile(tile),
                Linked = _linkage,
            };
            LinkageStep.Run<T>(linking);
            Digest.Seal<T>(linkage.Tile(tile), _linkage.Count);
        }
    }

    public override void Settle(int chain, int quarter, RunDraws draws, LaneBlock linkage, LaneBlock state, LaneBlock output)
    {
        ChainParameters parameters = Plan.Chains[chain];
        Ahead? ahead = Ahead.Of(draws.Tiles)?.Add(state).Add(output);
        for (int tile = 0; tile < draws.Tiles; tile++)
        {
            ChainStep.Settle<T>(parameters, Plan.Accounts.Activities[parameters.Activity], _linkage,
                At(quarter, draws, tile, ahead), linkage.Tile(tile), state.Tile(tile), output.Tile(tile));
            Digest.Seal<T>(output.Tile(tile), ChainOutput.Count);
        }
    }

    public override void Draw(int commercialDistrict, int quarter, RunDraws draws, ReadOnlySpan<LaneBlock> projects, LaneBlock state, LaneBlock draw)
    {
        Ahead? ahead = Ahead.Of(draws.Tiles)?.Add(state).Add(draw).Add(projects, ProjectOutput.Utilisation..(ProjectOutput.Utilisation + 1));
        for (int tile = 0; tile < draws.Tiles; tile++)
        {
            CommerceStep.Draw<T>(Plan.CommercialDistricts[commercialDistrict], Plan.Commerce,
                At(quarter, draws, tile, ahead), new Tiles(projects, tile), state.Tile(tile), draw.Tile(tile));
        }
    }

    public override void Sell(
        int commercialDistrict, int quarter, RunDraws draws, LaneBlock opening, ReadOnlySpan<LaneBlock> all, LaneBlock state, LaneBlock output)
    {
        Ahead? ahead = Ahead.Of(draws.Tiles)?.Add(state).Add(opening, DistrictOpening.Retention..DistrictOpening.Base)
            .Add(opening, _opening.Spending..).Add(all, ..).Add(output);
        for (int tile = 0; tile < draws.Tiles; tile++)
        {
            Tile opened = opening.Tile(tile);
            CommerceStep.Sell<T>(Plan.CommercialDistricts[commercialDistrict], Plan.Commerce, commercialDistrict, At(quarter, draws, tile, ahead),
                opened.From(_opening.Spending), opened.From(DistrictOpening.Retention), new Tiles(all, tile), state.Tile(tile), output.Tile(tile));
            Digest.Seal<T>(output.Tile(tile), CommerceOutput.Count);
        }
    }

    public override void Close(int quarter, RunDraws draws, in ClosingBlocks blocks, LaneBlock state, LaneBlock frame)
    {
        Ahead? ahead = Ahead.Of(draws.Tiles)?.Add(state, _district.ClosingScalars).Add(state, _district.ClosingRange).Add(frame);
        if (ahead is not null) blocks.Add(ahead);
        for (int tile = 0; tile < draws.Tiles; tile++)
        {
            var closing = new Closing
            {
                Accounts = Plan.Accounts,
                Streams = Plan.Attraction.Streams.Length,
                Context = At(quarter, draws, tile, ahead),
                State = state.Tile(tile),
                Frame = frame.Tile(tile),
                Opening = blocks.Opening.Tile(tile),
                Linkage = blocks.Linkage.Tile(tile),
                Pipeline = blocks.Pipeline.Tile(tile),
                Projects = new Tiles(blocks.Projects, tile),
                Parks = new Tiles(blocks.Parks, tile),
                Chains = new Tiles(blocks.Chains, tile),
                Commerce = new Tiles(blocks.Commerce, tile),
                Layout = _district,
                Opened = _opening,
                Linked = _linkage,
                Framed = _frame,
            };
            CloseTile(closing);
        }
    }

    private QuarterContext At(int quarter, RunDraws draws, int tile, Ahead? ahead)
    {
        ahead?.Begin(tile);
        return new(quarter, Plan.Season(quarter), draws.Seed, draws.FirstDraw + ((ulong)tile * Tile.Draws), ahead);
    }
}
