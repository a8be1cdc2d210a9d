using Beichen.Sim.Experiments.Explanation.Amounts;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Attraction;

namespace Beichen.Sim.Experiments.Explanation.Rules;

/// <content>Firms and relocations (model 7.6): a stock is that of the first day, plus what came, less what left.</content>
internal sealed partial class DistrictRules
{
    /// <summary>National high-tech firms.</summary>
    public Total HighTech(int quarter) => Certified(quarter, CertificateColumns.HighTech, "high-tech", "国家高新技术企业", "national high-tech firms");

    /// <summary>Specialised and new firms.</summary>
    public Total Specialised(int quarter) => Certified(quarter, CertificateColumns.Specialised, "specialised", "专精特新企业", "specialised and new firms");

    private Total Certified(int quarter, CertificateColumns columns, string id, string zh, string en)
    {
        string place = $"firms/{id}/";
        return new Total(new(zh, en), Model.Firms,
        [
            (1, Fixed("首日存量", "on the first day", State(-1, columns.Before), Model.Firms, place + "city-firms", place + "district-share")),
            Quarterly(quarter, "认定", "certified", q => Frame(q, columns.Fresh), place + "new-rate",
                place + "dispersion", place + "announcements", "scenario/levers/certification-drive/*"),
            Quarterly(quarter, "到期未续", "not renewed", q => -Frame(q, columns.Lost), place + "renewal", place + "cohort-shares"),
        ]);
    }

    private (double, Amount) Quarterly(int quarter, string zh, string en, Func<int, double> value, params string[] sources) =>
        (1, new Total(new(zh, en), Model.Firms,
        [.. Enumerable.Range(0, UpTo(quarter))
            .Select(q => (1.0, (Amount)Drawn(QuarterName(_plan, q), QuarterName(_plan, q), value(q), 0, Model.Firms, sources)))]));

    /// <summary>Eaglet firms on the list at the end of the quarter: the first day's, passed, promoted, left.</summary>
    public Total Eaglets(int quarter) => new(new("雏鹰企业", "eaglet firms"), Model.Firms,
    [
        (1, Fixed("首日存量", "on the first day", State(-1, DistrictState.Eaglets), Model.Firms,
            "firms/eaglets/city-passes", "firms/eaglets/district-share", "firms/eaglets/earlier")),
        Quarterly(quarter, "入库", "passed", PassedEaglets, "firms/eaglets/city-passes", "firms/eaglets/district-share",
            "firms/eaglets/ratio", "firms/batches", "scenario/levers/certification-drive/*"),
        Quarterly(quarter, "升为瞪羚", "became gazelles", q => -Promoted(q), "firms/gazelles/city-passes", "firms/gazelles/ratio", "firms/batches"),
        Quarterly(quarter, "退出", "left", q => StockOfEaglets(q) - StockOfEaglets(q - 1) - PassedEaglets(q) + Promoted(q), "firms/eaglets/exit"),
    ]);

    /// <summary>Gazelle firms on the list at the end of the quarter: the first day's, passed, left.</summary>
    public Total Gazelles(int quarter) => new(new("瞪羚企业", "gazelle firms"), Model.Firms,
    [
        (1, Fixed("首日存量", "on the first day", State(-1, DistrictState.Gazelles), Model.Firms,
            "firms/gazelles/city-passes", "firms/gazelles/district-share", "firms/gazelles/earlier")),
        Quarterly(quarter, "评为瞪羚", "passed", PassedGazelles, "firms/gazelles/city-passes",
            "firms/gazelles/district-share", "firms/gazelles/ratio", "firms/batches"),
        Quarterly(quarter, "退出", "left",
            q => State(q, DistrictState.Gazelles) - State(q - 1, DistrictState.Gazelles) - PassedGazelles(q), "firms/gazelles/exit"),
    ]);

    /// <summary>New eaglets of the year.</summary>
    public Total EagletsThisYear(int quarter) => OfYear(quarter, "当年雏鹰", "eaglets of the year", PassedEaglets, "firms/eaglets/city-passes",
        "firms/eaglets/district-share", "firms/eaglets/ratio", "firms/batches", "scenario/levers/certification-drive/*");

    /// <summary>New gazelles of the year.</summary>
    public Total GazellesThisYear(int quarter) => OfYear(quarter, "当年瞪羚", "gazelles of the year", PassedGazelles,
        "firms/gazelles/city-passes", "firms/gazelles/district-share", "firms/gazelles/ratio", "firms/batches");

    private Total OfYear(int quarter, string zh, string en, Func<int, double> value, params string[] sources) => new(new(zh, en), Model.Firms,
        [.. YearTo(quarter).Select(q =>
            (1.0, (Amount)Drawn($"{QuarterName(_plan, q)} 通过", $"passed in {QuarterName(_plan, q)}", value(q), 0, Model.Firms, sources)))]);

    /// <summary>Projects relocated from Beijing in the year, by stream.</summary>
    public Total Relocations(int quarter)
    {
        bool signed = _plan.Attraction.CountRule == RelocationCountRule.Signed;
        var terms = new List<(double, Amount)>();
        for (int s = 0; s < _plan.Attraction.Streams.Length; s++)
        {
            if (!_plan.Attraction.Streams[s].IsBeijingRelocation) continue;
            foreach (int q in YearTo(quarter))
            {
                Known count = signed ? Signings(s, q) : CarriedOut(s, q);
                terms.Add((1, Drawn($"{QuarterName(_plan, q)} {count.Name.Zh}", $"{count.Name.En} {QuarterName(_plan, q)}", count.Value,
                    0, Model.Attraction, [.. count.Sources, "scenario/levers/attraction-effort/*", "attraction/count-rule"])));
            }
        }

        return new Total(new("引进首都项目", "projects relocated from Beijing"), Model.Firms, terms);
    }

    private double StockOfEaglets(int quarter) => State(quarter, DistrictState.Eaglets);

    private double PassedEaglets(int quarter) => Passed(quarter, DistrictState.EagletsThisYear);

    private double PassedGazelles(int quarter) => Passed(quarter, DistrictState.GazellesThisYear);

    private double Passed(int quarter, int column) => State(quarter, column) - (quarter == 0 || Season(quarter) == 0 ? 0 : State(quarter - 1, column));

    private double Promoted(int quarter) => Math.Min(PassedGazelles(quarter), StockOfEaglets(quarter - 1));
}
