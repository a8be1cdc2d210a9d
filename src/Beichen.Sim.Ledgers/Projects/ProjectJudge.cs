using Beichen.Sim.Kernel.Projects;
using Beichen.Sim.Kernel.Time;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Rows;
using Beichen.Sim.Ledgers.Times;

namespace Beichen.Sim.Ledgers.Projects;

/// <summary>
/// What a row means for the first day of a run: stage, elapsed share of construction, and planned quarters. Times are quarters from the first day;
/// a date that is an interval gives a triangular value whose ends are those of the interval.
/// </summary>
internal sealed class ProjectJudge(Quarter first, FindingList findings)
{
    private const decimal Shortest = 0.25m, Longest = 60, MostElapsed = 0.98m;

    /// <summary>A project of a row, its kind and place known.</summary>
    public PlannedProject Judge(LedgerRow row, string id, string kind, KindDefaults defaults, Spread investment)
    {
        (Span? start, Span? finish) = Dates(row);
        (ProjectStage stage, string source) = Stage(row, start, finish);
        var project = new PlannedProject
        {
            Id = id,
            Row = row,
            Kind = kind,
            Investment = investment,
            Stage = stage,
            IsStageSettled = IsSettled(row, stage, start),
            StageSource = source
        };
        project = project with { Construction = Construction(row, start, finish) };
        if (finish is { High: > 0 } && row.Finish is { } due
            && stage < ProjectStage.Completed) project = project with { CompletedBy = QuarterTime.Of(due.Value.Last) };
        return stage switch
        {
            ProjectStage.Negotiating when start is { Value: > Shortest } begin => Talks(project, begin, row, defaults),
            ProjectStage.Signed or ProjectStage.Approved when start is { } begin => project with { Approval = Approval(row, begin) },
            ProjectStage.Building => Building(project, row, start, finish, defaults),
            ProjectStage.Producing when finish is { High: < 0 } ended =>
                project with { Age = new Spread(-ended.High, -ended.Value, -ended.Low, row.Finish!.Place.ToString()).Within(0, 80) },
            _ => project,
        };
    }

    private (Span? Start, Span? Finish) Dates(LedgerRow row)
    {
        Span? start = row.Start is { } begin ? Of(begin.Value) : null;
        Span? finish = row.Finish is { } end ? Of(end.Value) : null;
        if (start is { } s && finish is { } f && f.High < s.Low)
        {
            findings.Problem("finish-before-start", row.Finish!.Place, ("start", row.Start!.Value), ("finish", row.Finish.Value), ("name", row.Name));
            return (null, null);
        }

        return (start, finish);
    }

    // A start still to come, or money in the ground, leaves no doubt; a start that has passed on paper does.
    private bool IsSettled(LedgerRow row, ProjectStage stage, Span? start) => stage switch
    {
        ProjectStage.Signed or ProjectStage.Approved => start is { Low: >= 0 },
        ProjectStage.Building => Money(row, quiet: true) is > 0,
        _ => false,
    };

    private (ProjectStage Stage, string Source) Stage(LedgerRow row, Span? start, Span? finish)
    {
        Read<ProjectStage>? word = StageWords.Of(row);
        bool otherYear = row.Year is { } year && year != first.Year;
        ProjectStage? byDates = start is { } s ? s.Value >= 0 ? ProjectStage.Signed : finish is { Value: < 0 } ? ProjectStage.Producing
            : ProjectStage.Building : null;
        bool hasMoney = Money(row, quiet: true) is > 0;
        if (word is not null && (!otherYear || byDates is null))
        {
            if (hasMoney && word.Value < ProjectStage.Building) findings.Guess("money-before-start", word.Place, ("name", row.Name), ("stage", word.Value));
            if (byDates is { } dated && word.Value < ProjectStage.Building != dated < ProjectStage.Building && StageWord(word.Value))
                findings.Guess("stage-and-dates-differ", word.Place, ("name", row.Name), ("stage", word.Value), ("start", row.Start!.Value));
            // 新建 says what is built; whether it has begun is for the dates and the money to say.
            if (word.Value == ProjectStage.Signed && (byDates == ProjectStage.Building || hasMoney) && row.Stage is null) return (ProjectStage.Building,
                (row.Start?.Place ?? row.Place).ToString());
            return (word.Value, word.Place.ToString());
        }

        ProjectStage stage = hasMoney && byDates is null or ProjectStage.Signed && hasMoney ? ProjectStage.Building : byDates ?? ProjectStage.Signed;
        findings.Guess(otherYear ? "stage-of-another-year" : "stage-by-dates", row.Place, ("name", row.Name), ("stage", stage), ("year", row.Year),
            ("first", first));
        return (stage, (row.Start?.Place ?? row.Place).ToString());
    }

    private static bool StageWord(ProjectStage stage) => stage is not ProjectStage.Completed and not ProjectStage.Producing;

    private Spread? Construction(LedgerRow row, Span? start, Span? finish)
    {
        if (row.Months is { } months) return new Spread(months.Value / 3, months.Value / 3, months.Value / 3, months.Place.ToString()).Within(Shortest,
            Longest);
        if (start is not { } s || finish is not { } f) return null;
        return new Spread(f.Low - s.High, f.Value - s.Value, f.High - s.Low, $"{row.Start!.Place}: {row.Start.Value} – {row.Finish!.Value}").Within(Shortest,
            Longest);
    }

    private static PlannedProject Talks(PlannedProject project, Span start, LedgerRow row, KindDefaults kind)
    {
        decimal talks = kind.Negotiation / (kind.Negotiation + kind.Approval);
        Spread Share(decimal share) => new Spread(Math.Max(0, start.Low) * share, start.Value * share, start.High * share,
            row.Start!.Place.ToString()).Within(0.1m, Longest);
        return project with { Negotiation = Share(talks), Approval = Share(1 - talks) };
    }

    private Spread? Approval(LedgerRow row, Span start)
    {
        if (start.Value > 0) return new Spread(Math.Max(0, start.Low), start.Value, start.High, row.Start!.Place.ToString()).Within(0.1m, Longest);
        findings.Guess("start-past-not-begun", row.Start!.Place, ("name", row.Name), ("start", row.Start.Value), ("first", first));
        return null;
    }

    private PlannedProject Building(PlannedProject project, LedgerRow row, Span? start, Span? finish, KindDefaults kind)
    {
        decimal? share = MoneyShare(row, project.Investment.Value);
        decimal? byMoney = share is { } inPlace ? Elapsed(kind.Curve, inPlace) : null;
        string source = byMoney is { } elapsed
            ? $"{(row.DoneBefore ?? row.Done)!.Place}: {share:0.###} of the money in place, on the kind's curve {elapsed:0.###} of the time" : string.Empty;
        if (start is { } s && finish is { } f && f.Value > s.Value)
        {
            var byDates = new Spread(Ratio(-s.High, f.High - s.High), Ratio(-s.Value, f.Value - s.Value), Ratio(-s.Low, f.Low - s.Low),
                $"{row.Start!.Place}: elapsed of {row.Start.Value} – {row.Finish!.Value}").Within(0, MostElapsed);
            if (f.High <= 0) findings.Guess("overdue", row.Finish.Place, ("name", row.Name), ("finish", row.Finish.Value));
            if (byMoney is not { } money) return project with { Progress = byDates };
            if (Math.Abs(money - byDates.Value) > 0.3m) findings.Guess("money-and-dates-differ", (row.DoneBefore ?? row.Done)!.Place, ("name", row.Name),
                ("money", Words(money)), ("dates", Words(byDates.Value)));
            return project with { Progress = new Spread(Math.Min(money, byDates.Low), money, Math.Max(money, byDates.High), source).Within(0, MostElapsed) };
        }

        if (byMoney is { } known)
        {
            // The time still to go, from the share that is left of it.
            Spread? whole = finish is { Value: > 0 } end && known < MostElapsed
                ? new Spread(end.Low / (1 - known), end.Value / (1 - known), end.High / (1 - known), row.Finish!.Place.ToString()).Within(Shortest, Longest)
                : project.Construction;
            return project with
            {
                Progress = new Spread(known * 0.8m, known, known + ((1 - known) * 0.2m), source, true).Within(0, MostElapsed),
                Construction = whole
            };
        }

        if ((start ?? finish) is { } one)
        {
            decimal passed = start is not null ? -one.Value / kind.Construction : 1 - (one.Value / kind.Construction);
            findings.Guess("progress-by-one-date", (row.Start ?? row.Finish)!.Place, ("name", row.Name), ("quarters", kind.Construction),
                ("progress", Words(Math.Clamp(passed, 0, MostElapsed))));
            return project with
            {
                Progress = new Spread(passed - 0.15m, passed, passed + 0.15m, (row.Start ?? row.Finish)!.Place.ToString(),
                true).Within(0.02m, MostElapsed)
            };
        }

        findings.Guess("progress-unknown", row.Place, ("name", row.Name));
        return project with { Progress = new Spread(0.05m, 0.5m, 0.95m, $"{row.Place}: under construction, nothing known of how far", true) };
    }

    private decimal? MoneyShare(LedgerRow row, decimal total) => Money(row, quiet: false) is { } money ? Math.Clamp(money / total, 0, MostElapsed) : null;

    /// <summary>Money in place on the first day, 亿元; null when the row does not tell.</summary>
    private decimal? Money(LedgerRow row, bool quiet)
    {
        bool ownYear = row.Year is null || row.Year == first.Year;
        if (row.DoneBefore is { } before && ownYear) return before.Value.Value;
        if (row.Done is not { } done) return null;
        if (row.DoneInYear is { } now && ownYear) return Math.Max(0, done.Value.Value - now.Value.Value);
        if (!quiet) findings.Guess("done-on-another-day", done.Place, ("name", row.Name), ("first", first));
        return done.Value.Value;
    }

    /// <summary>The elapsed share z at which F(z) of the money is in place.</summary>
    internal static decimal Elapsed(InvestmentCurve curve, decimal share)
    {
        double low = 0, high = 1;
        for (int step = 0; step < 40; step++)
        {
            double middle = (low + high) / 2;
            if (InvestmentCurves.Share(curve, middle) < (double)share) low = middle;
            else high = middle;
        }

        return Math.Round((decimal)low, 3);
    }

    private static decimal Ratio(decimal part, decimal whole) => whole <= 0 ? (part <= 0 ? 0 : MostElapsed) : part / whole;

    private static string Words(decimal share) => share.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);

    private Span Of(DayInterval days)
    {
        decimal low = QuarterTime.Begin(days.First, first), high = QuarterTime.End(days.Last, first);
        return new Span(low, (low + high) / 2, high);
    }

    // A date on the clock of the run, in quarters.
    private readonly record struct Span(decimal Low, decimal Value, decimal High);
}
