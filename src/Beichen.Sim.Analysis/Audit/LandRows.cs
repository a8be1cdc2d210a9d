using Beichen.Sim.Kernel.Parks;
using Beichen.Sim.Kernel.Projects;

namespace Beichen.Sim.Analysis.Audit;

/// <summary>Room in the parks: what named projects that have yet to start ask for against each limit, and land by money.</summary>
internal static class LandRows
{
    /// <summary>Resources of a park in the order of the rows.</summary>
    public static IReadOnlyList<ParkResource> Resources { get; } =
    [
        new("land", new Bilingual("土地", "land"), "亩", project => project.Land, park => park.Land, park => park.LandRelease, true),
        new("floor-area", new Bilingual("标准厂房", "floor area"), "万m²", project => project.FloorArea,
            park => park.FloorArea, park => park.FloorAreaRelease, false),
        new("power", new Bilingual("电力", "power"), "MW", project => project.Power, park => park.Power, park => park.PowerRelease, false),
    ];

    public static IEnumerable<AuditRow> Of(BaseYear year, double tail)
    {
        foreach (ParkParameters park in year.Plan.Parks)
        {
            ProjectParameters[] asking = [.. park.Projects.Select(index => year.Plan.Projects[index]).Where(BaseYear.AsksForRoom)];
            foreach (ParkResource resource in Resources)
            {
                double asked = asking.Sum(resource.Asked);
                double pipeline = resource.IsLand ? PipelineLand(year) * park.PipelineShare : 0;
                if (asked + pipeline > 0) yield return Row(
                    park, resource, asked, pipeline, resource.Limit(park, BaseYear.Quarters - 1, 0.5), resource.Limit(park, BaseYear.Quarters - 1, 1 - tail));
            }
        }

        ProjectParameters[] landed = [.. year.Plan.Projects.Where(project => BaseYear.AsksForRoom(project) && project.Land > 0)];
        double money = landed.Sum(project => project.Investment.Median);
        if (money <= 0) yield break;
        double land = landed.Sum(project => project.Land);
        yield return new AuditRow(
            "land-per-investment", new Bilingual("点名项目每亿元投资用地", "Land by money of named projects"), land / money, "亩 per 亿元", AuditVerdict.Noted,
            new Bilingual($"{Figure.Whole(land)}亩÷{Figure.One(money)}亿元（未开工且要地的项目）",
                $"{Figure.Whole(land)} 亩 over {Figure.One(money)} 亿元 of projects that have yet to start and ask for land"));
    }

    /// <summary>Land that the pipeline's mean year asks of all parks.</summary>
    public static double PipelineLand(BaseYear year) => year.Pipeline.Sum(stream => stream.Signings * stream.LandPerSigning);

    private static AuditRow Row(ParkParameters park, ParkResource resource, double asked, double pipeline, double limit, double most)
    {
        AuditVerdict verdict = asked > most ? AuditVerdict.Broken : asked + pipeline > limit ? AuditVerdict.Stretched : AuditVerdict.Holds;
        string chinese = $"点名项目需{Figure.One(asked)}{resource.Unit}，可供{Figure.One(limit)}{resource.Unit}";
        string english = $"named projects ask {Figure.One(asked)} {resource.Unit} of {Figure.One(limit)} {resource.Unit}";
        if (resource.IsLand)
        {
            chinese += $"；未点名项目一年另需约{Figure.One(pipeline)}{resource.Unit}";
            english += $"; a mean year of projects without a name asks {Figure.One(pipeline)} {resource.Unit} more";
        }

        return new AuditRow(
            $"park-{resource.Id}/{park.Name.Id}",
            new Bilingual($"{park.Name.Chinese}：{resource.Name.Zh}占用率", $"{park.Name.English}: {resource.Name.En} asked by named projects"),
            limit <= 0 ? null : asked / limit,
            "fraction",
            verdict,
            new Bilingual(chinese, english));
    }
}
