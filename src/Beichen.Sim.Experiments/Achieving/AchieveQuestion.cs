using Beichen.Sim.Analysis.Deciding;
using Beichen.Sim.Analysis.Lateness;
using Beichen.Sim.Plans;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Experiments.Achieving;

/// <summary>
/// min cost(x) subject to P(all targets hit | x) ≥ p, a budget, the team's effort and the targets held (model 19.2): sample average approximation on
/// common draws at a tightened level (Luedtke and Ahmed 2008), exact in order of cost for few sets and by exchange for many, judged on ten times as
/// many fresh draws. Where fresh draws disprove the choice, the level is tightened by the gap and the search made again.
/// </summary>
public static class AchieveQuestion
{
    /// <summary>Fresh draws for each of the search.</summary>
    public const int FreshPerDraw = 10;

    private const int MostRounds = 3;
    private const int Repeats = 3;

    /// <summary>Searches the cheapest settings that reach the chances asked for, and verifies them on fresh draws.</summary>
    /// <param name="evaluator">Runs the plans.</param>
    /// <param name="scenario">The scenario near which levers move.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="progress">Told the sets tried; null for nobody.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="RefusedException">A target or lever is unknown, a chance or the budget is out of range.</exception>
    public static async Task<AchieveReport> Ask(
        Evaluator evaluator, Scenario scenario, AchieveRequest request, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        request.Check(scenario.Plan);
        IReadOnlyList<LeverLadder> all = LeverLadder.Of(scenario.Plan, request.Levers, request.Steps);
        IReadOnlyList<LeverLadder> ladders = await Working(evaluator, scenario, all, request, cancellation);
        var judge = new SettingJudge(evaluator, scenario, ladders, request, cancellation);
        Sampling fresh = new(FreshSeed(request.Sampling.Seed, 0), request.Sampling.Draws * FreshPerDraw);
        double level = request.Probability;
        CheapestSetAnswer answer = default!;
        double verified = 0;
        int[] chosen = [];
        TargetMargins margins = default!;
        for (int round = 0; round < MostRounds; round++)
        {
            answer = await Search(judge, ladders, scenario.Plan, request, request.Sampling, level, request.Budget, progress, cancellation);
            chosen = answer.Set ?? (answer.Nearest.Length > 0 ? answer.Nearest : new int[ladders.Count]);
            margins = await evaluator.Margins(scenario.Compile(judge.Variant(chosen)), fresh, cancellation);
            verified = Share(SettingJudge.HitTogether(margins, request.Targets), fresh.Draws);
            if (answer.Set is null || verified >= request.Probability) break;
            level = Math.Min(0.999, level + (request.Probability - verified) + 0.002);
        }

        int hits = SettingJudge.HitTogether(margins, request.Targets);
        int searched = answer.Set is null ? answer.NearestHits : answer.Hits;
        HeldChance[] holds = [.. request.Holds.Select(held => Held(held, margins))];
        bool feasible = answer.Set is not null && verified >= request.Probability;
        TargetMargins before = await evaluator.Margins(scenario.Plan, fresh, cancellation);
        return new AchieveReport
        {
            Scenario = scenario.Id,
            Targets = request.Targets,
            Asked = request.Probability,
            Budget = request.Budget,
            Feasible = feasible,
            Cost = Cost(ladders, chosen),
            LowerBoundCost = feasible ? await LowerBound(evaluator, scenario, ladders, request, answer, cancellation) : null,
            Settings = [.. chosen.Select((step, i) => (Step: step, Ladder: ladders[i])).Where(one => one.Step > 0)
                .OrderByDescending(one => one.Ladder.Costs[one.Step]).Select(one => Setting(one.Ladder, one.Step, scenario.Plan.Seeds))],
            Probability = verified,
            Low = ExactProportion.Low(hits, fresh.Draws),
            High = ExactProportion.High(hits, fresh.Draws),
            OptimismGap = Share(searched, request.Sampling.Draws) - verified,
            Before = Share(SettingJudge.HitTogether(before, request.Targets), fresh.Draws),
            Holds = holds,
            BindingLimit = feasible ? null : await Limit(evaluator, scenario, ladders, request, judge, level, progress, cancellation),
            WithEverything = feasible ? null : Share((await judge.Hits([[.. ladders.Select(ladder => ladder.Values.Length - 1)]], fresh, isWhole: true))[0],
                fresh.Draws),
            Line = Front(judge, ladders, request.Sampling.Draws),
            Tried = answer.Tried,
            IsExact = answer.IsExact,
            Draws = request.Sampling.Draws,
            Seed = request.Sampling.Seed,
            FreshDraws = fresh.Draws,
            FreshSeed = fresh.Seed,
        };
    }

    // A lever that changes no draw alone at its end, nor when taken from all others at theirs, is left where it is.
    private static async Task<IReadOnlyList<LeverLadder>> Working(Evaluator evaluator, Scenario scenario, IReadOnlyList<LeverLadder> ladders,
        AchieveRequest request, CancellationToken cancellation)
    {
        if (ladders.Count == 0) throw RefusedException.Of("levers", string.Join(", ", request.Levers), "a lever that is not at its end in this scenario");
        var judge = new SettingJudge(evaluator, scenario, ladders, request, cancellation);
        int[] Only(int ladder) => [.. ladders.Select((one, i) => i == ladder ? one.Values.Length - 1 : 0)];
        int[] Without(int ladder) => [.. ladders.Select((one, i) => i == ladder ? 0 : one.Values.Length - 1)];
        int[][] sets = [new int[ladders.Count], .. Enumerable.Range(0, ladders.Count).Select(Only), Without(-1), .. Enumerable.Range(0, ladders.Count)
            .Select(Without)];
        Sampling some = request.Sampling with { Draws = Math.Min(request.Sampling.Draws, 256) };
        IReadOnlyList<string> read = [.. request.Targets, .. request.Holds.Select(held => held.Target)];
        var outcomes = new List<double[][]>();
        foreach (int[][] chunk in sets.Chunk(64))
            outcomes.AddRange((await evaluator.Margins(Array.ConvertAll(chunk, set => scenario.Compile(judge.Variant(set))), some, cancellation))
                .Select(margins => read.Select(margins.Of).ToArray()));
        int all = ladders.Count + 1;
        return [.. ladders.Where((_, i) => Differ(outcomes[0], outcomes[1 + i]) || Differ(outcomes[all], outcomes[all + 1 + i]))];

        static bool Differ(double[][] one, double[][] other) => one.Zip(other).Any(pair => !pair.First.AsSpan().SequenceEqual(pair.Second));
    }

    private static Task<CheapestSetAnswer> Search(
        SettingJudge judge, IReadOnlyList<LeverLadder> ladders, CompiledPlan plan, AchieveRequest request, Sampling sampling, double level, double? budget,
            IProgress<int>? progress, CancellationToken cancellation)
    {
        // The search asks in its own turn; the draws are run on the evaluator's threads.
        var search = new CheapestSet(
            [.. ladders.Select(ladder => ladder.Costs)], (sets, draws) =>
                judge.Hits(sets, sampling with { Draws = draws }, draws == sampling.Draws).GetAwaiter().GetResult(), sampling.Draws, level)
        {
            Allows = set => Cost(ladders, set) <= (budget ?? double.PositiveInfinity) && set
                .Select((step, i) => ladders[i].EffortAt(step)).Sum() <= plan.EffortBudget + 1e-9,
        };
        return Task.Run(() => search.Find(progress, cancellation), cancellation);
    }

    // Each repeat rules out cheaper sets one by one at 97.5 %, so that its bound is too high in one of forty; the middle one of three, hardly ever.
    private static async Task<double?> LowerBound(Evaluator evaluator, Scenario scenario, IReadOnlyList<LeverLadder> ladders, AchieveRequest request,
        CheapestSetAnswer answer, CancellationToken cancellation)
    {
        if (!answer.IsExact || double.IsNaN(answer.LowerBoundCost)) return null;
        var bounds = new List<double> { answer.LowerBoundCost };
        for (int repeat = 1; repeat < Repeats; repeat++)
        {
            Sampling other = request.Sampling with { Seed = FreshSeed(request.Sampling.Seed, repeat) };
            CheapestSetAnswer again = await Search(new SettingJudge(evaluator, scenario, ladders, request, cancellation), ladders, scenario.Plan, request,
                other, request.Probability, request.Budget, null, cancellation);
            if (!double.IsNaN(again.LowerBoundCost)) bounds.Add(again.LowerBoundCost);
        }

        bounds.Sort();
        return bounds[bounds.Count / 2];
    }

    private static async Task<string> Limit(
        Evaluator evaluator, Scenario scenario, IReadOnlyList<LeverLadder> ladders, AchieveRequest request, SettingJudge judge, double level,
            IProgress<int>? progress, CancellationToken cancellation)
    {
        if (request.Budget is not null
            && (await Search(judge, ladders, scenario.Plan, request, request.Sampling, level, null, progress, cancellation)).Set is not null) return "budget";
        if (request.Holds.Count == 0) return "levers";
        var free = new SettingJudge(evaluator, scenario, ladders, request, cancellation) { KeepsHolds = false };
        return (await Search(free, ladders, scenario.Plan, request, request.Sampling, level, request.Budget, progress, cancellation)).Set is null ? "levers"
            : "holds";
    }

    private static IReadOnlyList<CostChance> Front(SettingJudge judge, IReadOnlyList<LeverLadder> ladders, int draws)
    {
        var front = new List<CostChance>();
        int best = -1;
        foreach ((int[] set, int hits) in judge.Judged.Values.OrderBy(one => Cost(ladders, one.Set)).ThenByDescending(one => one.Hits)
            .ThenBy(one => string.Join(',', one.Set), StringComparer.Ordinal))
        {
            if (hits <= best) continue;
            best = hits;
            front.Add(new CostChance(Cost(ladders, set), Share(hits, draws), set.Count(step => step > 0)));
        }

        return front;
    }

    private static HeldChance Held(HeldTarget held, TargetMargins margins)
    {
        int kept = SettingJudge.HitTogether(margins, [held.Target]);
        return new HeldChance(held.Target, held.Probability, Share(kept, margins.Draws), ExactProportion.Low(kept, margins.Draws),
            ExactProportion.High(kept, margins.Draws));
    }

    private static AchievedSetting Setting(LeverLadder ladder, int step, SeedIndex seeds)
    {
        SeedEntity? named = seeds.Entities.FirstOrDefault(entity => string.Equals(entity.Id, ladder.On, StringComparison.Ordinal));
        return new AchievedSetting(
            ladder.Lever.Id, ladder.On, named is null ? ladder.Lever.Chinese : $"{ladder.Lever.Chinese}：{named.Chinese}", named is null ? ladder.Lever.English
                : $"{ladder.Lever.English}: {named.English}", ladder.Values[step], null, ladder.Costs[step]);
    }

    private static double Cost(IReadOnlyList<LeverLadder> ladders, int[] set) => set.Select((step, i) => ladders[i].Costs[step]).Sum();

    private static double Share(int hits, int draws) => (double)hits / draws;

    // Seeds that chose never judge: others, from the seed and a number.
    private static ulong FreshSeed(ulong seed, int repeat) =>
        unchecked((seed * 6364136223846793005UL) + 1442695040888963407UL + ((ulong)repeat * 2862933555777941757UL));
}
