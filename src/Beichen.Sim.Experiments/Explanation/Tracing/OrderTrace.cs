using Beichen.Sim.Kernel;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;
using Beichen.Sim.Kernel.Chains;
using Beichen.Sim.Kernel.Lanes;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Experiments.Explanation.Tracing;

/// <summary>
/// The rounds of local orders (model 7.3) once more, with each order's origin carried along: who builds, which new plant buys, which chain buys at home. The
/// rounds are linear, so that output belongs to origins exactly; where capacity ends, all origins are served in proportion.
/// </summary>
public sealed class OrderTrace
{
    private readonly DrawTrace _trace;
    private readonly DistrictPlan _plan;
    private readonly DistrictState _state;
    private readonly LinkageOutput _linkage;
    private readonly int _activities;
    private readonly int _streams;
    private readonly double[][][] _induced;

    /// <summary>Carries the orders of all quarters.</summary>
    public OrderTrace(DrawTrace trace)
    {
        ArgumentNullException.ThrowIfNull(trace);
        (_trace, _plan) = (trace, trace.Plan);
        _activities = _plan.Accounts.Activities.Length;
        _streams = _plan.Attraction.Streams.Length;
        _state = new DistrictState(_activities, _plan.Commerce.Towns.Length, _plan.Budget.Items.Length);
        _linkage = new LinkageOutput(_activities);
        Origins = [.. MakeOrigins(_plan)];
        _induced = new double[_plan.Quarters][][];
        double[][] backlog = Empty();
        for (int quarter = 0; quarter < _plan.Quarters; quarter++) (_induced[quarter], backlog) = Rounds(quarter, backlog);
    }

    /// <summary>Every origin that orders may have, in the order of their numbers.</summary>
    public IReadOnlyList<OrderOrigin> Origins { get; }

    /// <summary>Output of an activity that the orders of an origin brought about in a quarter, 亿元.</summary>
    public double Induced(int quarter, int activity, int origin) => _induced[quarter][activity][origin];

    private int Building(int project) => project;

    private int BuildingOfStream(int stream) => _plan.Projects.Length + stream;

    private int Background => _plan.Projects.Length + _streams;

    private int BaseYear => Background + 1;

    private int Plant(int project) => BaseYear + 1 + project;

    private int PlantOfStream(int stream) => Plant(_plan.Projects.Length) + stream;

    private int Completeness(int chain) => PlantOfStream(_streams) + chain;

    private static IEnumerable<OrderOrigin> MakeOrigins(DistrictPlan plan)
    {
        foreach (ProjectParameters project in plan.Projects)
            yield return new(new($"{project.Name.Chinese}的施工订单", $"building orders of {project.Name.English}"), LedgerPaths.Building(project.Name.Id));
        foreach (ArrivalStreamParameters stream in plan.Attraction.Streams)
            yield return new(new($"{stream.Name.Chinese}的施工订单", $"building orders of {stream.Name.English}"), LedgerPaths.Stream(stream.Name.Id));
        yield return new(new("面上投资的施工订单", "building orders of investment without a name"),
            ["accounts/base-investment", "accounts/investment-local-content", "property/local-content"]);
        yield return new(new("基年投资的施工订单（减项）", "less what the base year's investment ordered"),
            ["accounts/base-investment", "accounts/investment-local-content"]);
        foreach (ProjectParameters project in plan.Projects)
            yield return new(new($"{project.Name.Chinese}投产后的采购", $"purchases of {project.Name.English} in production"), LedgerPaths.Output(project.Name.Id));
        foreach (ArrivalStreamParameters stream in plan.Attraction.Streams)
            yield return new(new($"{stream.Name.Chinese}投产后的采购", $"purchases of {stream.Name.English} in production"), LedgerPaths.Stream(stream.Name.Id));
        foreach (ChainParameters chain in plan.Chains)
            yield return new(new($"{chain.Name.Chinese}补链后的本地采购", $"purchases that {chain.Name.English} brings home"),
                [$"chains/{chain.Name.Id}/completeness-pace", "scenario/levers/chain-completeness/*"]);
    }

    private double[][] Empty() => [.. Enumerable.Range(0, _activities).Select(_ => new double[Origins.Count])];

    private (double[][] Induced, double[][] Backlog) Rounds(int quarter, double[][] waiting)
    {
        double[] state = _trace[quarter].State, linkage = _trace[quarter].Linkage;
        double later = state[DistrictState.OrderLag];
        double[] closing = Closing(quarter);
        double[][] served = NewPlants(quarter), orders = FinalOrders(quarter, closing), backlog = Empty(), induced = Empty();
        for (int i = 0; i < _activities; i++) Add(orders[i], waiting[i], 1);
        Purchase(state, closing, served, orders, backlog, later);
        for (int round = 0; round < LocalRounds.Rounds; round++)
        {
            for (int i = 0; i < _activities; i++)
            {
                double room = Math.Max(linkage[_linkage.Headroom + i] - induced[i].Sum(), 0), asked = orders[i].Sum();
                double part = asked > room ? room / asked : 1;
                for (int o = 0; o < Origins.Count; o++) served[i][o] = orders[i][o] * part;
                Array.Clear(orders[i]);
                Add(induced[i], served[i], 1);
            }

            Purchase(state, closing, served, orders, backlog, later);
        }

        for (int i = 0; i < _activities; i++) Add(backlog[i], orders[i], 1);
        return (induced, backlog);
    }

    private void Purchase(double[] state, double[] closing, double[][] served, double[][] orders, double[][] backlog, double later)
    {
        for (int i = 0; i < _activities; i++)
        {
            for (int j = 0; j < _activities; j++)
            {
                double coefficient = _plan.Accounts.Activities[j].InputCoefficients[i];
                if (coefficient == 0) continue;
                double share = Share(state, i, j);
                double placed = coefficient * (share + (closing[j] * (1 - share)));
                Add(orders[i], served[j], placed * (1 - later));
                Add(backlog[i], served[j], placed * later);
            }
        }
    }

    private double Share(double[] state, int i, int j) =>
        LocalRounds.LocalShare(new Lanes1(state[_state.SellerQuotient + i]), new Lanes1(state[_state.BuyerQuotient + j]), i == j).Value;

    // κ of each activity: 0 where no lever is set in the quarter.
    private double[] Closing(int quarter)
    {
        var closing = new double[_activities];
        for (int c = 0; c < _plan.Chains.Length; c++) closing[_plan.Chains[c].Activity] += ClosedBy(quarter, c);
        return closing;
    }

    private double ClosedBy(int quarter, int chain)
    {
        int activity = _plan.Chains[chain].Activity;
        bool set = _plan.Chains.Any(other => other.Activity == activity && other.Completeness.IsSet(quarter));
        return set ? _trace[quarter].Supplies[chain][ChainSupply.Closing] : 0;
    }

    // Output of new plants by activity, constant prices.
    private double[][] NewPlants(int quarter)
    {
        double[][] plants = Empty();
        double[] state = _trace[quarter].State, opening = _trace[quarter].Opening;
        double Scale(int activity) =>
            Math.Max(1 + (opening[DistrictOpening.Outbreak] * _plan.Accounts.Activities[activity].LockdownProfile), 0) / state[_state.BasePrice + activity];
        for (int p = 0; p < _plan.Projects.Length; p++)
        {
            ProjectParameters project = _plan.Projects[p];
            int activity = project.Chain >= 0 ? _plan.Chains[project.Chain].Activity : project.Activity;
            if (activity >= 0) plants[activity][Plant(p)] += _trace[quarter].Projects[p][ProjectOutput.GrossOutput] * Scale(activity);
        }

        for (int s = 0; s < _streams; s++)
        {
            double output = _trace[quarter].Pipeline[(s * StreamOutput.Count) + StreamOutput.GrossOutput];
            for (int i = 0; i < _activities; i++) plants[i][PlantOfStream(s)] += output * _plan.Attraction.Streams[s].ActivityShares[i] * Scale(i);
        }

        return plants;
    }

    private double[][] FinalOrders(int quarter, double[] closing)
    {
        double[][] orders = Empty();
        QuarterRecord record = _trace[quarter];
        double[] state = record.State;
        for (int i = 0; i < _activities; i++)
        {
            if (_plan.Accounts.Activities[i].Role != ActivityRole.Construction) continue;
            double price = state[_state.BasePrice + i],
                moved = record.Linkage[_linkage.Existing + i] / Math.Max(record.Opening[DistrictOpening.Base + i], 1e-12);
            double content = state[DistrictState.InvestmentLocalContent], estate = state[DistrictState.BaseInvestment] * state[DistrictState.EstateShare],
                rest = state[DistrictState.BaseInvestment] - estate, named = estate * state[DistrictState.EstateContent];
            for (int p = 0; p < _plan.Projects.Length; p++)
            {
                orders[i][Building(p)] += record.Projects[p][ProjectOutput.ConstructionOrders] / price;
                named += record.Projects[p][ProjectOutput.BaseYearOrders];
                rest -= record.Projects[p][ProjectOutput.BaseYearInvestment];
            }

            for (int s = 0; s < _streams; s++)
                orders[i][BuildingOfStream(s)] += record.Pipeline[(s * StreamOutput.Count) + StreamOutput.ConstructionOrders] / price;
            double developers = state[DistrictState.EstateInvestment];
            orders[i][Background] += (((state[DistrictState.BackgroundInvestment] - developers) * content) + (developers * state[DistrictState.EstateContent]))
                / state[DistrictState.InvestmentPrice] / price;
            orders[i][BaseYear] -= (named + (rest * content)) * _plan.Accounts.InvestmentSeason[_plan.Season(quarter)] * moved / price;
            Outbreak(record, i, orders[i]);
        }

        BroughtHome(quarter, closing, orders);
        return orders;
    }

    // What builders lose by their own profile and investment by the share of building: the difference is nobody's new order.
    private void Outbreak(QuarterRecord record, int activity, double[] orders)
    {
        double open = Math.Max(1 + (record.Opening[DistrictOpening.Outbreak] * _plan.Accounts.Activities[activity].LockdownProfile), 1e-9),
            building = Math.Max(record.Opening[DistrictOpening.Building], 1e-9);
        double now = orders.Sum() - orders[BaseYear], ordinary = -orders[BaseYear];
        if (now - ordinary <= (now / building) - (ordinary / open)) return;
        for (int o = 0; o < orders.Length; o++) orders[o] /= o == BaseYear ? open : building;
    }

    // What completer chains buy at home, as far as capacity of the right kind can make it, by chain.
    private void BroughtHome(int quarter, double[] closing, double[][] orders)
    {
        if (!Array.Exists(closing, closed => closed != 0)) return;
        double[] state = _trace[quarter].State, linkage = _trace[quarter].Linkage;
        for (int i = 0; i < _activities; i++)
        {
            var won = new double[_plan.Chains.Length];
            for (int c = 0; c < won.Length; c++)
            {
                int j = _plan.Chains[c].Activity;
                double bought = linkage[_linkage.Existing + j] * ClosedBy(quarter, c) / _plan.Accounts.Activities[j].ValueAddedRatio;
                won[c] = bought * _plan.Accounts.Activities[j].InputCoefficients[i] * (1 - Share(state, i, j));
            }

            double all = won.Sum(), most = linkage[_linkage.Headroom + i] * state[DistrictState.SuitableCapacity];
            for (int c = 0; c < won.Length && all > 0; c++) orders[i][Completeness(c)] += won[c] * Math.Min(1, most / all);
        }
    }

    private static void Add(double[] to, double[] what, double weight)
    {
        for (int o = 0; o < to.Length; o++) to[o] += weight * what[o];
    }
}
