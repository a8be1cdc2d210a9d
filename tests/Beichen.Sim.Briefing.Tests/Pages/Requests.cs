using System.Text.Json.Nodes;
using Beichen.Sim.Briefing.Pages;
using Beichen.Sim.Plans.Lights;
using Beichen.Sim.Results.Stored;

namespace Beichen.Sim.Briefing.Tests.Pages;

/// <summary>What each form of briefing is asked of in tests, the runs open until it is done with.</summary>
internal sealed class Requests : IDisposable
{
    private readonly List<StoredColumns> _open = [];

    private Requests(BriefingRequest request) => Request = request;

    public BriefingRequest Request { get; private set; }

    /// <summary>The request of a form over the baseline, which every check of a form can use.</summary>
    public static Task<Requests> Of(string template) => template switch
    {
        "compare" => Compare("baseline", "projects-on-time", "projects-slip-1q", "combined-push"),
        "quarterly" => Quarterly("baseline", "2022Q2"),
        "actuals" => Actuals(),
        "achieve" => Achieve("fixed-asset-investment"),
        _ => Runs("baseline"),
    };

    public static Task<Requests> Compare(params string[] scenarios) => Runs(scenarios);

    /// <summary>Scenarios on other draws.</summary>
    public static async Task<Requests> On(Sample sample, params string[] scenarios)
    {
        var open = new List<StoredColumns>();
        foreach (string scenario in scenarios) open.Add(await StoredRuns.Open(scenario, sample));
        return Over([.. open]);
    }

    /// <summary>A fork of the baseline, beside the baseline where the two are to be compared.</summary>
    public static async Task<Requests> Fork(Sample sample, string policy, bool beside)
    {
        StoredColumns fork = await StoredRuns.OpenFork(policy, sample);
        return beside ? Over(await StoredRuns.Open("baseline", sample), fork) : Over(fork);
    }

    public static async Task<Requests> Quarterly(string scenario, string at)
    {
        Requests requests = await Runs(scenario);
        requests.Request = requests.Request with
        {
            At = at,
            Rules = LightRulesFile.Read(Path.Combine(StoredRuns.Scenarios, "..", "seeds", "lights", "county-a-2025.yaml"))
        };
        return requests;
    }

    public static async Task<Requests> Actuals(Sample? sample = null) => Over(await StoredRuns.OpenKnown(sample: sample));

    public static async Task<Requests> Achieve(string target)
    {
        Requests requests = await Runs("baseline");
        requests.Request = requests.Request with { Answer = (JsonObject)JsonNode.Parse(await StoredRuns.Achieve(target))! };
        return requests;
    }

    public static Task<Requests> Runs(params string[] scenarios) => On(Sample.First, scenarios);

    public void Dispose()
    {
        foreach (StoredColumns run in _open) run.Dispose();
    }

    private static Requests Over(params StoredColumns[] runs)
    {
        var requests = new Requests(new BriefingRequest(runs));
        requests._open.AddRange(runs);
        return requests;
    }
}
