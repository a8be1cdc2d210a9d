using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Kernel.Tests.Naive;

/// <summary>
/// A project on the continuous time line, without quarters: idle, gates, building at a pace that depends on the calendar,
/// commissioning, ramp-up. Written from the model's equations, not from the kernel's steps.
/// </summary>
internal sealed class NaivePlant
{
    private readonly ProjectParameters _parameters;
    private readonly Func<int, double> _pace;
    private readonly double _work;
    private readonly double _start;
    private readonly double _progressAtStart;
    private readonly double _money;
    private readonly double _fullOutput;
    private readonly double _ramp;
    private readonly double _ceiling;
    private readonly bool _stands;
    private readonly int _lag;

    public NaivePlant(ProjectParameters parameters, Func<int, double> pace, double idle, double gates, double work, double commissioning,
        double progress, double money, double fullOutput, double ramp, double ceiling, ProjectStage? stage = null, int? lag = null)
    {
        (_stands, _lag) = ((stage ?? (ProjectStage)parameters.InitialStage.Likeliest) == ProjectStage.Building, lag ?? parameters.StatisticsLag.Likeliest);
        (_parameters, _pace, _work, _start, _progressAtStart, _money, _fullOutput, _ramp, _ceiling) = (
            parameters, pace, work, idle + gates, progress, money, fullOutput, ramp, ceiling);
        Production = Completion() + commissioning;
    }

    /// <summary>When it produces, in quarters since the first day.</summary>
    public double Production { get; }

    /// <summary>Share of building done by a moment; before the first day at normal pace.</summary>
    public double Progress(double time)
    {
        if (time < 0) return _stands ? Math.Max(0, _progressAtStart + (time / _work)) : 0;
        double done = _progressAtStart;
        for (int quarter = 0; quarter < time; quarter++) done += Math.Max(0, Math.Min(time, quarter + 1) - Math.Max(_start, quarter)) * _pace(quarter) / _work;
        return Math.Min(1, done);
    }

    /// <summary>Money put in place in a quarter, which may lie before the first day.</summary>
    public double PutInPlace(int quarter) => _money * (Share(quarter + 1) - Share(quarter));

    /// <summary>Money recorded in a quarter.</summary>
    public double Recorded(int quarter) => _parameters.EntersStatistics ? PutInPlace(quarter - _lag) : 0;

    /// <summary>Money recorded in the four quarters before the first day.</summary>
    public double BaseYear => Enumerable.Range(-4, 4).Sum(Recorded);

    /// <summary>Gross output of a quarter.</summary>
    public double Output(int quarter)
    {
        double from = Math.Max(0, quarter - Production), to = Math.Max(0, quarter + 1 - Production);
        return _fullOutput / 4 * _ceiling * (to - from - (_ramp * (Math.Exp(-from / _ramp) - Math.Exp(-to / _ramp))));
    }

    private double Share(double time) => InvestmentCurves.Share(_parameters.Curve, Progress(time));

    private double Completion()
    {
        double done = _progressAtStart;
        for (int quarter = 0; quarter < 200; quarter++)
        {
            double from = Math.Max(_start, quarter), rate = _pace(quarter) / _work;
            if (from >= quarter + 1) continue;
            if (done + ((quarter + 1 - from) * rate) >= 1) return from + ((1 - done) / rate);
            done += (quarter + 1 - from) * rate;
        }

        return double.PositiveInfinity;
    }
}
