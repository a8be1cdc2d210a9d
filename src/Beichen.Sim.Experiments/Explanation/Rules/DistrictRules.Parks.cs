using Beichen.Sim.Experiments.Explanation.Amounts;
using Beichen.Sim.Experiments.Explanation.Tracing;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Experiments.Explanation.Rules;

/// <content>Parks and the pipeline (model 7.2, 7.5).</content>
internal sealed partial class DistrictRules
{
    /// <summary>Land taken: by its projects, and by the pipeline's.</summary>
    public Total LandUsed(int park, int quarter)
    {
        ParkParameters parameters = _plan.Parks[park];
        var terms = new List<(double, Amount)>();
        for (int k = 0; k < parameters.Projects.Length; k++)
        {
            int p = parameters.Projects[k];
            ProjectParameters project = _plan.Projects[p];
            double held = _trace[quarter].ProjectAsks[p][ProjectAsk.Holding] + _trace[quarter].Parks[park][ParkOutput.Admitted + k];
            terms.Add((1, Drawn(project.Name.Chinese, project.Name.English, held * project.Land, 0,
                Model.Parks, [$"projects/{project.Name.Id}/land", .. LedgerPaths.Course(project.Name.Id)])));
        }

        string[] streams = [.. _plan.Attraction.Streams.Select(stream => $"attraction/streams/{stream.Name.Id}/*")];
        terms.Add((1, Drawn("招商落地项目", "projects that attraction brings", _trace[quarter].ParkStates[park][ParkState.PipelineLand],
            0, Model.Parks, [$"parks/{parameters.Name.Id}/pipeline-share", .. streams])));
        return new Total(new("已用地", "land taken"), Model.Parks, terms);
    }

    /// <summary>Land free: the limit of the first day, what was released, less what is taken.</summary>
    public Total LandFree(int park, int quarter)
    {
        ParkParameters parameters = _plan.Parks[park];
        return new Total(new("可供地", "land free"), Model.Parks,
        [
            (1, Fixed("首日可供地", "free on the first day", _trace[-1].ParkStates[park][ParkState.Land],
                Model.Parks, $"parks/{parameters.Name.Id}/land", $"parks/{parameters.Name.Id}/reserve")),
            (1, Drawn("新增供地", "land released", parameters.LandRelease.At(quarter), 0,
                Model.Parks, "scenario/levers/park-land/*", $"parks/{parameters.Name.Id}/land")),
            .. parameters.Servants.Where(p => _plan.Projects[p].Opens == park).Select(p => (1.0, (Amount)Drawn(
                _plan.Projects[p].Name.Chinese, _plan.Projects[p].Name.English, _trace[quarter].ProjectAsks[p][ProjectAsk.ReleasedLand], 0, Model.Parks,
                [$"projects/{_plan.Projects[p].Name.Id}/releases-land", .. LedgerPaths.Course(_plan.Projects[p].Name.Id)]))),
            (-1, LandUsed(park, quarter)),
        ]);
    }

    /// <summary>Projects that asked and were not admitted.</summary>
    public Total Queue(int park, int quarter)
    {
        ParkParameters parameters = _plan.Parks[park];
        return new Total(new("排队项目", "projects that wait"), Model.Parks,
        [
            .. parameters.Projects.Select((p, k) => (1.0, (Amount)Drawn(_plan.Projects[p].Name.Chinese, _plan.Projects[p].Name.English,
                _trace[quarter].ProjectAsks[p][ProjectAsk.Asking] - _trace[quarter].Parks[park][ParkOutput.Admitted + k], 0, Model.Parks,
                [.. LedgerPaths.Of($"projects/{_plan.Projects[p].Name.Id}/", "land", "floor-area", "power"),
                    $"parks/{parameters.Name.Id}/land", $"parks/{parameters.Name.Id}/floor-area", $"parks/{parameters.Name.Id}/power"]))),
        ]);
    }

    /// <summary>Pace of the park's desks: (1 + wait with the usual files) / (1 + wait with all).</summary>
    public Formula DeskPace(int park, int quarter)
    {
        ParkParameters parameters = _plan.Parks[park];
        double[] state = _trace[-1].ParkStates[park];
        double per = state[ParkState.FilesPerDesk], usual = state[ParkState.BackgroundFiles], most = parameters.Desks * 0.95;
        string place = $"parks/{parameters.Name.Id}/";
        return new Formula(new("审批速度", "pace of approval"), Model.Parks, x =>
        {
            double quick = per * x[1] * x[2];
            double normal = Wait(Math.Min(usual / per, most)) / per, now = Wait(Math.Min((usual + x[0]) / quick, most)) / quick;
            return x[2] * Math.Min((1 + normal) / (1 + now), 1);
        },
            Sum("在批项目", "files of its projects", Model.Parks, parameters.Projects.Select(p => Drawn(
                _plan.Projects[p].Name.Chinese, _plan.Projects[p].Name.English, _trace[quarter].ProjectAsks[p][ProjectAsk.InApproval],
                0, Model.Parks, [place + "files-per-desk", .. LedgerPaths.Course(_plan.Projects[p].Name.Id)]))),
            Drawn("审批提速", "approval pace", parameters.ApprovalPace.At(quarter), 1, Model.Parks,
                "scenario/levers/approval-pace/*", place + "desks", place + "background-files"),
            Drawn("新政务服务中心等", "projects in use that quicken approvals",
                parameters.Servants.Aggregate(1.0, (gain, p) => gain * (1 + _trace[quarter].ProjectAsks[p][ProjectAsk.ApprovalGain])), 1,
                Model.Parks, [place + "desks", .. parameters.Servants.Select(p => $"projects/{_plan.Projects[p].Name.Id}/quickens-approvals")]));

        double Wait(double load) => ErlangC.Wait(parameters.Desks, new Lanes1(load)).Value;
    }

    /// <summary>Signings of a stream.</summary>
    public Known Signings(int stream, int quarter) => OfStream(stream, quarter, StreamOutput.Signings, "annual-mean", "dispersion", "season");

    /// <summary>Signings that turn into investment.</summary>
    public Known CarriedOut(int stream, int quarter) => OfStream(stream, quarter, StreamOutput.CarriedOut, "annual-mean", "dispersion", "season", "hit-rate");

    private Known OfStream(int stream, int quarter, int column, params ReadOnlySpan<string> names)
    {
        ArrivalStreamParameters parameters = _plan.Attraction.Streams[stream];
        return Drawn(parameters.Name.Chinese, parameters.Name.English, _trace[quarter].Pipeline[(stream * StreamOutput.Count) + column],
            0, Model.Attraction, LedgerPaths.Of($"attraction/streams/{parameters.Name.Id}/", names));
    }

    /// <summary>Investment of a stream by the quarter in which it was admitted.</summary>
    public Total StreamCohorts(int stream, int quarter) =>
        OfCohorts(stream, quarter, profile => profile.Invested, Opening(quarter, Kernel.Accounts.DistrictOpening.Building));

    /// <summary>Gross output of a stream by the quarter in which it was admitted.</summary>
    public Total StreamGrossOutput(int stream, int quarter) =>
        OfCohorts(stream, quarter, profile => profile.Utilised, 0.25 * OfState(stream, -1, StreamState.OutputPerInvestment));

    private Total OfCohorts(int stream, int quarter, Func<CohortProfile, IReadOnlyList<double>> shares, double weight)
    {
        ArrivalStreamParameters parameters = _plan.Attraction.Streams[stream];
        IReadOnlyList<double> by = shares(new CohortProfile(parameters, _plan.Quarters, _plan.Season(0)));
        return new Total(new(parameters.Name.Chinese, parameters.Name.English), Model.Attraction,
            [.. Enumerable.Range(0, UpTo(quarter)).Select(q => (weight * by[quarter - q], (Amount)Drawn(
                $"{QuarterName(_plan, q)} 落地", $"admitted in {QuarterName(_plan, q)}",
                OfState(stream, q, StreamState.Cohorts + q), 0, Model.Attraction, LedgerPaths.Stream(parameters.Name.Id))))]);
    }

    private double OfState(int stream, int quarter, int column) => _trace[quarter].PipelineState[(stream * StreamState.Count(_plan.Quarters)) + column];

    /// <summary>Investment that waits for land: what was signed and carried out less what was admitted.</summary>
    public Total Waiting(int stream, int quarter)
    {
        ArrivalStreamParameters parameters = _plan.Attraction.Streams[stream];
        var terms = new List<(double, Amount)>();
        for (int q = 0; q <= quarter; q++)
        {
            double admitted = OfState(stream, q, StreamState.Cohorts + q), came = WaitsAt(q) + admitted - (q == 0 ? 0 : WaitsAt(q - 1));
            string name = QuarterName(_plan, q);
            terms.Add((1, Drawn($"{name} 新签落地", $"carried out in {name}", came, 0, Model.Attraction, LedgerPaths.Stream(parameters.Name.Id))));
            terms.Add((-1, Drawn($"{name} 获供地", $"admitted in {name}", admitted, 0, Model.Parks,
                [.. LedgerPaths.Stream(parameters.Name.Id), .. _plan.Parks.Select(park => $"parks/{park.Name.Id}/pipeline-share")])));
        }

        return new Total(new(parameters.Name.Chinese, parameters.Name.English), Model.Attraction, terms);

        double WaitsAt(int q) => OfState(stream, q, StreamState.Waiting) + OfState(stream, q, StreamState.WaitingForRooms);
    }
}
