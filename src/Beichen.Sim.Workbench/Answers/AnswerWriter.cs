using Beichen.Sim.Plans;
using Beichen.Sim.Results.Scores;
using Beichen.Sim.Results.Statistics;
using Beichen.Sim.Workbench.States;

namespace Beichen.Sim.Workbench.Answers;

/// <summary>A scored run as the page's answer.</summary>
internal static class AnswerWriter
{
    private const int ScheduleQuarters = 8;

    /// <summary>The answer to a state, beside a pinned run where there is one.</summary>
    public static WorkbenchAnswer Write(WorkbenchState state, KeptRun run, KeptRun? pinned, TimeSpan took)
    {
        RunSummary summary = run.Summary;
        TargetAnswer[] targets = Targets(run, pinned);
        string draws = Numerals.Fixed(summary.Draws, 0), print = run.ResultFingerprint[..8];
        (Bilingual cost, IReadOnlyDictionary<string, Bilingual> costs) = Costs(run.Plan);
        return new WorkbenchAnswer
        {
            Fingerprint = run.ResultFingerprint,
            DrawsText = draws,
            Milliseconds = (int)Math.Round(took.TotalMilliseconds),
            Edits = state.Levers.Count + state.Dates.Count + state.Added.Count,
            Cost = cost,
            Costs = costs,
            Headline = HeadlineWriter.Of(run, pinned, targets),
            Subline = HeadlineWriter.Below(run),
            Key = Key(summary),
            Targets = targets,
            Projects = Projects(summary, state),
            Axis = new ScheduleAxis(0, ScheduleQuarters, 5 - run.Plan.Plan.Start.Number, [.. Enumerable.Range(0, ScheduleQuarters)
                .Select(q => run.Plan.Plan.Start.Plus(q))
                .Select((quarter, i) => i == 0 || quarter.Number == 1 ? $"{quarter.Year} Q{quarter.Number}" : $"Q{quarter.Number}")]),
            ScheduleHeadline = ScheduleHeadline(summary),
            Source = new Bilingual(
                $"来源：北辰推演，情景 {run.Name.Zh}，{draws} 次抽样，种子 {state.Seed}，指纹 {print}",
                $"Source: Beichen.Sim, scenario {run.Name.En}, {draws} draws, seed {state.Seed}, fingerprint {print}"),
            Command = CommandWriter.Of(state, run.Year is not null),
            LightsOf = LightsName.Of(state, run),
            KnownTo = run.Year?.Condition.DataDate,
            Pinned = pinned is null ? null : new PinnedAnswer(
                pinned.ResultFingerprint, [.. pinned.Summary.Targets.Zip(summary.Targets, (then, now) => new PinnedTarget(StripOf(then, Scale(now))))]),
        };
    }

    private static TargetAnswer[] Targets(KeptRun run, KeptRun? pinned)
    {
        (double By, Interval Within, bool Same)?[] changes = [.. run.Summary.Targets.Select((score, i) => pinned is null ? null : Change(run, pinned, i))];
        double scale = changes.Max(change => Math.Abs(change?.By ?? 0));
        return [.. run.Summary.Targets.Select((score, i) => Target(score, run.Summary.BindingTarget,
            changes[i] is { } change ? ChanceWords.Change(change.By, change.Within, change.Same, scale) : null))];
    }

    // On the same draws they are paired. A run that knows part of its year has draws of its own.
    private static (double By, Interval Within, bool Same)? Change(KeptRun run, KeptRun pinned, int place)
    {
        TargetScore now = run.Summary.Targets[place];
        int then = pinned.Summary.Targets.ToList().FindIndex(known => string.Equals(known.Id, now.Id, StringComparison.Ordinal));
        if (then < 0 || pinned.Hits[then] is not { } before || run.Hits[place] is not { } hits) return null;
        if (run.Year is null)
        {
            if (before.Draws != hits.Draws) return null;
            var pair = PairedProportion.Of(before, hits);
            return (pair.Difference, pair.Interval, pair.Gained + pair.Lost == 0);
        }

        if (Chance(pinned.Summary.Targets[then]) is not { } first || Chance(now) is not { } second) return null;
        var two = UnpairedProportion.Of(first, second);
        return (two.Difference, two.Interval, false);

        static (double, double, double)? Chance(TargetScore score) =>
            score is { Probability: { } chance, Low: { } low, High: { } high } ? (chance, low, high) : null;
    }

    private static TargetAnswer Target(TargetScore score, string? binding, TargetChange? change)
    {
        var tags = new List<Tag>();
        if (string.Equals(score.Id, binding, StringComparison.Ordinal)) tags.Add(new Tag("短板", "binding", "bind"));
        if (score.IsPace) tags.Add(new Tag("进度", "pace", string.Empty));
        if (score.Unit is "pp") tags.Add(new Tag("百分点", string.Empty, string.Empty));
        (string mark, Bilingual word) = ChanceWords.Of(score.Probability, score.Low, score.High);
        return new TargetAnswer
        {
            Id = score.Id,
            Name = new Bilingual(score.Zh, score.En),
            Tags = tags,
            AskedText = Bilingual.Each(language => PointCells.Value(score.Asked, score.Unit, language)),
            MedianText = Bilingual.Each(language => PointCells.Value(score.P50, score.Unit, language)),
            RangeText = Bilingual.Each(language => PointCells.Range(score.P10, score.P90, score.Unit, language)),
            Strip = StripOf(score, Scale(score)),
            Probability = score.Probability,
            ProbabilityText = score.Probability is { } chance ? new Bilingual(NumberWords.Chance(chance), NumberWords.Chance(chance))
                : score.SetFromTarget ? new Bilingual("取自目标，不计分", "set from the target: not scored") : new Bilingual("未计分", "unscored"),
            ErrorText = ChanceWords.Error(score.Low, score.High),
            Mark = mark,
            Word = word,
            Tone = ChanceWords.Tone(score.Low, score.High),
            Change = change,
        };
    }

    // The row's own scale: the aim, or the median, in the middle, the farther end of the band at nine tenths.
    private static (double Middle, double Reach) Scale(TargetScore score)
    {
        double middle = score.Asked ?? score.P50;
        double reach = Math.Max(Math.Abs(score.P90 - middle), Math.Abs(score.P10 - middle));
        return (middle, reach > 0 ? reach / 0.9 : 1);
    }

    private static Strip StripOf(TargetScore score, (double Middle, double Reach) scale)
    {
        double Place(double value) => Math.Clamp(0.5 + ((value - scale.Middle) / scale.Reach / 2), 0, 1);
        return new Strip(Place(score.P10), Place(score.P50), Place(score.P90), score.Value is null ? null : 0.5);
    }

    private static List<KeyFigure> Key(RunSummary summary)
    {
        var key = new List<KeyFigure>();
        if (summary.JointProbability is { } joint)
        {
            int count = (int)Math.Round(joint * summary.Draws);
            string draws = Numerals.Fixed(summary.Draws, 0), most = Numerals.Fixed((summary.JointHigh ?? 1) * 100, 1);
            string text = NumberWords.Chance(joint);
            key.Add(new KeyFigure(new Bilingual("全部同时达标", "All together"), new Bilingual(text, text),
                new Bilingual($"{draws} 次中 {Numerals.Fixed(count, 0)} 次，上限 {most}%", $"{Numerals.Fixed(count, 0)} of {draws}, at most {most}%"),
                ChanceWords.Tone(summary.JointLow, summary.JointHigh), false));
        }

        if (summary.Targets.FirstOrDefault(score => string.Equals(score.Id, summary.BindingTarget, StringComparison.Ordinal)) is { } binding)
            key.Add(new KeyFigure(new Bilingual("唯一短板多为", "Most often missed alone"),
                new Bilingual(binding.Zh, binding.En), new Bilingual("其余各项不缺时", "when all others are met"), "none", true));
        return key;
    }

    private static List<ProjectAnswer> Projects(RunSummary summary, WorkbenchState state)
    {
        // What the reader added stands first: it has no milestone, and its bars are what it is looked at for.
        var rows = summary.Projects.Where(project => state.Added.Any(added => string.Equals(added.Id, project.Id, StringComparison.Ordinal)))
            .Select(project => new ProjectAnswer(project.Id, new Bilingual(project.Zh, project.En), Stages(project), null)).ToList();
        foreach (ProjectScore project in summary.Projects)
        {
            if (summary.Milestones.LastOrDefault(milestone => string.Equals(milestone.Project, project.Id, StringComparison.Ordinal)) is not { } last) continue;
            rows.Add(new ProjectAnswer(project.Id, new Bilingual(project.Zh, project.En), Stages(project), new MilestoneAnswer(
                StageWords.Of(last.Stage), last.DueDate, last.P10, last.P50, last.P90, NumberWords.Chance(last.Probability),
                ChanceWords.Error(last.Low, last.High), ChanceWords.Tone(last.Low, last.High))));
        }

        return rows;
    }

    private static List<StageBar> Stages(ProjectScore project)
    {
        var bars = new List<StageBar>();
        double at = 0;
        foreach ((string kind, double? until) in new[]
        {
            ("permits", project.Start), ("construction", project.Completion), ("commissioning", project.ProductionP50), ("operating", (double?)null)
        })
        {
            double to = Math.Min(until ?? ScheduleQuarters, ScheduleQuarters);
            if (to > at) bars.Add(new StageBar(kind, at, to));
            at = Math.Max(at, to);
        }

        return bars;
    }

    // By side alone, as the targets are: it stands in one line beside the legend.
    private static Bilingual ScheduleHeadline(RunSummary summary)
    {
        (int likely, int near, int unlikely) = HeadlineWriter.Sides(
            summary.Milestones.Select(milestone => CertaintyWords.Of(milestone.Probability, milestone.Low, milestone.High)));
        return new Bilingual(
            $"{summary.Milestones.Count}个节点按期：{likely}个有望以上、{near}个接近五五开、{unlikely}个偏难以下",
            $"{summary.Milestones.Count} milestones on time: {likely} likely, {near} near even, {unlikely} unlikely");
    }

    // What is moved, by lever and for dates together; a dash where the book of levers has no cost for it.
    private static (Bilingual Sum, IReadOnlyDictionary<string, Bilingual> Each) Costs(CompiledPlan plan)
    {
        var each = MeasuresCost.Each(plan).GroupBy(one => one.Lever, StringComparer.Ordinal)
            .ToDictionary(one => one.Key, one => one.Any(part => part.Cost is null) ? null : one.Sum(part => part.Cost), StringComparer.Ordinal);
        return (Text(each.Values.Any(cost => cost is null) ? null : each.Values.Sum()),
            each.ToDictionary(one => one.Key, one => Text(one.Value), StringComparer.Ordinal));

        static Bilingual Text(double? cost)
        {
            string text = cost is { } known ? known < 1 ? NumberWords.Number(known, 2) : Numerals.Amount(known) : NumberWords.None;
            return new Bilingual(text, text);
        }
    }
}
