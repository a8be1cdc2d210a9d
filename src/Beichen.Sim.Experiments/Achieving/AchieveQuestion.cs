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
    /// <param name="scenario">The scenario near which levers and dates move.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="progress">Told the sets tried; null for nobody.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="log">Where what was tried outlives the process, so that the search can be gone on with; null for nowhere.</param>
    /// <exception cref="RefusedException">A target, lever or project is unknown, a chance or the budget is out of range.</exception>
    public static async Task<AchieveReport> Ask(
        Evaluator evaluator, Scenario scenario, AchieveRequest request, IProgress<int>? progress = null, CancellationToken cancellation = default,
        SearchLog? log = null)
    {
        request.Check(scenario.Plan);
        MoveSet moves = await Working(evaluator, scenario, MoveSet.Of(scenario.Plan, request), request, cancellation);
        var judge = new SettingJudge(evaluator, scenario, moves, request, log, cancellation);
        Sampling fresh = new(FreshSeed(request.Sampling.Seed, 0), request.Sampling.Draws * FreshPerDraw);
        double level = request.Probability;
        CheapestSetAnswer answer = default!;
        double verified = 0;
        int[] chosen = [];
        TargetMargins margins = default!;
        SetChoice? choice = null;
        for (int round = 0; round < MostRounds; round++)
        {
            answer = await Search(judge, moves, request.Sampling, level, moves.Allows(request.Budget), progress, cancellation);
            int[][] candidates = Candidates(answer, judge, moves, request, level);
            (int best, choice) = await FinalChoice.Of(evaluator, [.. candidates.Select(set => scenario.Compile(moves.Variant(set)))], request.Targets,
                FreshSeed(request.Sampling.Seed, Repeats + 1), cancellation);
            chosen = candidates[best];
            margins = await evaluator.Margins(scenario.Compile(moves.Variant(chosen)), fresh, cancellation);
            verified = Share(SettingJudge.HitTogether(margins, request.Targets), fresh.Draws);
            if (answer.Set is null || verified >= request.Probability) break;
            level = Math.Min(0.999, level + (request.Probability - verified) + 0.002);
        }

        int hits = SettingJudge.HitTogether(margins, request.Targets);
        int searched = judge.HitsOf(chosen) ?? 0;
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
            Cost = moves.Cost(chosen),
            Effort = moves.Effort(chosen),
            EffortBudget = moves.EffortBudget,
            LowerBoundCost = feasible ? await LowerBound(evaluator, scenario, moves, request, answer, log, cancellation) : null,
            Settings = moves.Settings(chosen),
            Probability = verified,
            Low = ExactProportion.Low(hits, fresh.Draws),
            High = ExactProportion.High(hits, fresh.Draws),
            OptimismGap = Share(searched, request.Sampling.Draws) - verified,
            Before = Share(SettingJudge.HitTogether(before, request.Targets), fresh.Draws),
            Holds = holds,
            BindingLimit = feasible ? null : await Limit(evaluator, scenario, moves, request, judge, level, log, progress, cancellation),
            WithEverything = feasible ? null : Share((await judge.Hits([moves.Everything()], fresh, isWhole: true))[0], fresh.Draws),
            Line = Front(judge, moves, request.Sampling.Draws),
            Choice = choice,
            Tried = answer.Tried,
            IsExact = answer.IsExact,
            Draws = request.Sampling.Draws,
            Seed = request.Sampling.Seed,
            FreshDraws = fresh.Draws,
            FreshSeed = fresh.Seed,
        };
    }

    // The sets that cost as little and reach the chance, or where none does those that come nearest; the cheapest first.
    private static int[][] Candidates(CheapestSetAnswer answer, SettingJudge judge, MoveSet moves, AchieveRequest request, double level)
    {
        Func<int[], bool> allows = moves.Allows(request.Budget);
        IEnumerable<(int[] Set, int Hits)> judged = judge.Judged.Values.Where(one => allows(one.Set));
        if (answer.Set is not null)
        {
            judged = judged.Where(one => moves.Cost(one.Set) <= answer.Cost + CheapestSet.SameCost
                && ExactProportion.Low(one.Hits, request.Sampling.Draws) >= level);
        }

        int[][] best = [.. judged.OrderByDescending(one => one.Hits).ThenBy(one => moves.Cost(one.Set))
            .ThenBy(one => string.Join(',', one.Set), StringComparer.Ordinal).Take(FinalChoice.Most).Select(one => one.Set).OrderBy(moves.Cost)];
        return best.Length > 0 ? best : [new int[moves.Ladders.Count]];
    }

    // What changes no draw alone, nor beside all that can be done, is left where it is.
    private static async Task<MoveSet> Working(
        Evaluator evaluator, Scenario scenario, MoveSet moves, AchieveRequest request, CancellationToken cancellation)
    {
        if (moves.Ladders.Count == 0)
            throw RefusedException.Of("levers", string.Join(", ", request.Levers), "a lever that is not at its end in this scenario, or a date to move");
        (int[] Without, int[] With)[][] pairs = [.. Enumerable.Range(0, moves.Ladders.Count).Select(moves.Pairs)];
        int[][] sets = [.. pairs.SelectMany(some => some).SelectMany(pair => new[] { pair.Without, pair.With }).DistinctBy(Key, StringComparer.Ordinal)];
        Sampling some = request.Sampling with { Draws = Math.Min(request.Sampling.Draws, 256) };
        IReadOnlyList<string> read = [.. request.Targets, .. request.Holds.Select(held => held.Target)];
        var outcomes = new Dictionary<string, double[][]>(StringComparer.Ordinal);
        foreach (int[][] chunk in sets.Chunk(64))
        {
            CompiledPlan[] plans = Array.ConvertAll(chunk, set => scenario.Compile(moves.Variant(set)));
            IReadOnlyList<TargetMargins> margins = await evaluator.Margins(plans, some, cancellation);
            for (int i = 0; i < chunk.Length; i++) outcomes[Key(chunk[i])] = [.. read.Select(margins[i].Of)];
        }

        return moves.Only(i => pairs[i].Any(pair => Differ(outcomes[Key(pair.Without)], outcomes[Key(pair.With)])));

        static bool Differ(double[][] one, double[][] other) => one.Zip(other).Any(pair => !pair.First.AsSpan().SequenceEqual(pair.Second));
        static string Key(int[] set) => string.Join(',', set);
    }

    private static Task<CheapestSetAnswer> Search(
        SettingJudge judge, MoveSet moves, Sampling sampling, double level, Func<int[], bool> allows, IProgress<int>? progress,
        CancellationToken cancellation)
    {
        // The search asks in its own turn; the draws are run on the evaluator's threads.
        var search = new CheapestSet(
            [.. moves.Ladders.Select(ladder => ladder.Costs)], (sets, draws) =>
                judge.Hits(sets, sampling with { Draws = draws }, draws == sampling.Draws).GetAwaiter().GetResult(), sampling.Draws, level)
        { Allows = allows };
        return Task.Run(() => search.Find(progress, cancellation), cancellation);
    }

    // Each repeat rules out cheaper sets one by one at 97.5 %, so that its bound is too high in one of forty; the middle one of three, hardly ever.
    private static async Task<double?> LowerBound(
        Evaluator evaluator, Scenario scenario, MoveSet moves, AchieveRequest request, CheapestSetAnswer answer, SearchLog? log,
        CancellationToken cancellation)
    {
        if (!answer.IsExact || double.IsNaN(answer.LowerBoundCost)) return null;
        var bounds = new List<double> { answer.LowerBoundCost };
        for (int repeat = 1; repeat < Repeats; repeat++)
        {
            Sampling other = request.Sampling with { Seed = FreshSeed(request.Sampling.Seed, repeat) };
            CheapestSetAnswer again = await Search(
                new SettingJudge(evaluator, scenario, moves, request, log, cancellation), moves, other, request.Probability, moves.Allows(request.Budget),
                null, cancellation);
            if (!double.IsNaN(again.LowerBoundCost)) bounds.Add(again.LowerBoundCost);
        }

        bounds.Sort();
        return bounds[bounds.Count / 2];
    }

    // The first limit without which the chance is reached, the others kept.
    private static async Task<string> Limit(
        Evaluator evaluator, Scenario scenario, MoveSet moves, AchieveRequest request, SettingJudge judge, double level, SearchLog? log,
        IProgress<int>? progress, CancellationToken cancellation)
    {
        async Task<bool> Reaches(SettingJudge by, Func<int[], bool> allows) =>
            (await Search(by, moves, request.Sampling, level, allows, progress, cancellation)).Set is not null;
        if (request.Budget is not null && await Reaches(judge, moves.Allows(null))) return "budget";
        if (moves.Ladders.Any(ladder => ladder is { IsDate: true, IsLater: false }) && await Reaches(judge, moves.AllowsAnyHaste(request.Budget)))
            return "effort";
        if (request.Holds.Count == 0) return "levers";
        var free = new SettingJudge(evaluator, scenario, moves, request, log, cancellation) { KeepsHolds = false };
        return await Reaches(free, moves.Allows(request.Budget)) ? "holds" : "levers";
    }

    private static IReadOnlyList<CostChance> Front(SettingJudge judge, MoveSet moves, int draws)
    {
        var front = new List<CostChance>();
        int best = -1;
        foreach ((int[] set, int hits) in judge.Judged.Values.OrderBy(one => moves.Cost(one.Set)).ThenByDescending(one => one.Hits)
            .ThenBy(one => string.Join(',', one.Set), StringComparer.Ordinal))
        {
            if (hits <= best) continue;
            best = hits;
            front.Add(new CostChance(moves.Cost(set), Share(hits, draws), set.Count(step => step > 0)));
        }

        return front;
    }

    private static HeldChance Held(HeldTarget held, TargetMargins margins)
    {
        int kept = SettingJudge.HitTogether(margins, [held.Target]);
        return new HeldChance(held.Target, held.Probability, Share(kept, margins.Draws), ExactProportion.Low(kept, margins.Draws),
            ExactProportion.High(kept, margins.Draws));
    }

    private static double Share(int hits, int draws) => (double)hits / draws;

    // Seeds that chose never judge: others, from the seed and a number.
    private static ulong FreshSeed(ulong seed, int repeat) =>
        unchecked((seed * 6364136223846793005UL) + 1442695040888963407UL + ((ulong)repeat * 2862933555777941757UL));
}
