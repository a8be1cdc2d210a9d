using Beichen.Sim.Grains.Entities;
using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Runs;

namespace Beichen.Sim.Grains.Runs;

/// <summary>
/// One quarter of the world as messages, phase by phase (model I.3): the sequence of <see cref="DistrictKernel.Step"/>, where
/// whatever does not wait for one another goes out together. No result depends on the order in which answers come.
/// </summary>
/// <param name="plan">The plan.</param>
/// <param name="entities">The grains.</param>
internal sealed class WorldQuarter(DistrictPlan plan, WorldEntities entities)
{
    private readonly List<Task> _calls = [];
    private int _begun = -1;
    private Columns? _opening;
    private Columns? _pipelineAsk;
    private Columns[] _asks = [];
    private Columns[] _projects = [];
    private Columns[] _parks = [];
    private Columns[] _chains = [];
    private Columns[] _commerce = [];
    private Columns? _pipeline;
    private Columns? _frame;

    /// <summary>Takes every entity through a quarter. When it fails, no call that it made is under way any more.</summary>
    public async Task Run(int quarter)
    {
        _calls.Clear();
        try
        {
            if (_begun != quarter) await Begin(quarter);
            await Phases(quarter);
        }
        catch
        {
            Forget();

            // A call that came late, after the entities had begun anew, would bring them arrays that are written over.
            await Task.WhenAll(_calls).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Current);
            throw;
        }
    }

    /// <summary>Forgets how the next quarter begins: the entities are given another block, or were taken back.</summary>
    public void Forget() => _begun = -1;

    // 1 shocks and levers are read; 2 projects pass gates and ask their parks; the
    // pipeline signs. Whoever ends a quarter has done this and said so with the end.
    private async Task Begin(int quarter)
    {
        Task<Columns> opens = Call(entities.District.Open(quarter));
        Task<Columns> signs = Call(entities.Attraction.Sign(quarter));
        _asks = await Call(Task.WhenAll(Array.ConvertAll(entities.Projects, project => project.PassGates(quarter))));
        _opening = await opens;
        _pipelineAsk = await signs;
    }

    private async Task Phases(int quarter)
    {
        // 3 parks admit
        Columns opening = _opening!;
        Columns pipelineAsk = _pipelineAsk!;
        _parks = await Call(Task.WhenAll(entities.Parks.Select((park, i) => park.Admit(quarter, Of(_asks, [.. plan.Parks[i].Heard]), pipelineAsk))));

        // 4 projects invest and bring capacity on stream
        var parks = new ColumnsList(_parks);
        Task<QuarterEnd> pipelineInvests = Call(entities.Attraction.Invest(quarter, opening, parks));
        QuarterEnd[] invested = await Call(Task.WhenAll(entities.Projects.Select((project, i) =>
            project.Invest(quarter, opening, plan.Projects[i].Park < 0 ? null : _parks[plan.Projects[i].Park]))));
        QuarterEnd pipelineInvested = await pipelineInvests;
        _projects = Array.ConvertAll(invested, end => end.Output);
        _pipeline = pipelineInvested.Output;

        // 5 chains produce, local orders go round; 6 commercial districts share out spending
        var projects = new ColumnsList(_projects);
        Task<Columns[]> supply = Call(Task.WhenAll(entities.Chains.Select((chain, i) =>
            chain.Supply(quarter, opening, Of(_projects, plan.Chains[i].Projects)))));
        Task<Columns[]> draw = Call(Task.WhenAll(Array.ConvertAll(entities.CommercialDistricts, district => district.Draw(quarter, projects))));
        var supplies = new ColumnsList(await supply);
        Task<Columns> link = Call(entities.District.Link(quarter, supplies, projects, _pipeline));
        var draws = new ColumnsList(await draw);
        Task<Columns[]> sell = Call(Task.WhenAll(Array.ConvertAll(entities.CommercialDistricts, district => district.Sell(quarter, opening, draws))));
        Columns linkage = await link;
        _chains = await Call(Task.WhenAll(Array.ConvertAll(entities.Chains, chain => chain.Settle(quarter, linkage))));
        _commerce = await sell;

        // 7–12 construction and services, firms, households, budget, energy, ledger
        QuarterEnd closed = await entities.District.Close(
            quarter, new ClosingColumns(_pipeline, projects, parks, new ColumnsList(_chains), new ColumnsList(_commerce)));
        _frame = closed.Output;

        Forget();
        if (closed.Next is null || pipelineInvested.Next is null || Array.Exists(invested, end => end.Next is null)) return;
        _opening = closed.Next;
        _pipelineAsk = pipelineInvested.Next;
        _asks = Array.ConvertAll(invested, end => end.Next!);
        _begun = quarter + 1;
    }

    /// <summary>Copies the result columns of the quarter out of what the entities published.</summary>
    public Columns Gather(ResultLayout layout, int tiles, bool last)
    {
        LaneBlock[] projects = Array.ConvertAll(_projects, LaneColumns.Block);
        LaneBlock[] parks = Array.ConvertAll(_parks, LaneColumns.Block);
        LaneBlock[] chains = Array.ConvertAll(_chains, LaneColumns.Block);
        LaneBlock[] commerce = Array.ConvertAll(_commerce, LaneColumns.Block);
        LaneBlock pipeline = _pipeline!.Block();
        LaneBlock frame = _frame!.Block();
        LaneBlock result = LaneBlock.Unwritten(layout.Indicators.Count, tiles);
        for (int tile = 0; tile < tiles; tile++) layout.Gather(Output, tile, result.Tile(tile), last);
        return result.Message();

        LaneBlock Output(EntityKind kind, int entity) => kind switch
        {
            EntityKind.Project => projects[entity],
            EntityKind.Park => parks[entity],
            EntityKind.Chain => chains[entity],
            EntityKind.CommercialDistrict => commerce[entity],
            EntityKind.Attraction => pipeline,
            _ => frame,
        };
    }

    private Task<T> Call<T>(Task<T> call)
    {
        _calls.Add(call);
        return call;
    }

    private static ColumnsList Of(Columns[] all, IReadOnlyList<int> indices)
    {
        var chosen = new Columns[indices.Count];
        for (int i = 0; i < chosen.Length; i++) chosen[i] = all[indices[i]];
        return new ColumnsList(chosen);
    }
}
