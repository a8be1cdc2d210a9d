using System.Globalization;
using Xunit;

namespace Beichen.Sim.Plans.Tests;

/// <summary>Each fault of a seed file is told at its place, with what was expected and what was probably meant.</summary>
public sealed class ProblemTests
{
    private const string Projects = "seeds/beichen/projects.yaml";
    private const string Parks = "seeds/beichen/parks.yaml";
    private const string Energy = "seeds/beichen/energy.yaml";
    private const string Budget = "seeds/beichen/budget.yaml";
    private const string Commerce = "seeds/beichen/commerce.yaml";
    private const string District = "seeds/beichen/district.yaml";
    private const string Targets = "seeds/beichen/targets.yaml";
    private const string Levers = "seeds/beichen/levers.yaml";
    private const string Smc = "- id: smc-2\n";

    [Fact]
    public void An_unknown_key_is_told_with_the_one_meant() =>
        Expect(Projects, "activity: equipment", "activty: equipment", Smc, "activty",
            "unknown key 'activty' in project 'smc-2', expected one of its keys (seeds/schema lists them), did you mean activity?");

    [Fact]
    public void A_missing_key_is_told_at_its_entity() =>
        Expect(Energy, "efficiency-deviation: {", "# {", "", "id: energy",
            "energy 'energy' has no 'efficiency-deviation', expected efficiency-deviation: standard deviation of the year's gain");

    [Fact]
    public void A_wrong_unit_is_told_with_the_right_one() =>
        Expect(Projects, "unit: 亿元", "unit: 万元", Smc, "万元", "unit '万元' for 'investment', expected 亿元");

    [Fact]
    public void A_misspelt_unit_is_told_with_the_one_meant() =>
        Expect(Energy, "unit: fraction per year", "unit: fraction a year", "", "fraction a year",
            "unit 'fraction a year' for 'efficiency-gain', expected fraction per year, did you mean fraction per year?");

    [Fact]
    public void A_percentage_is_told_as_a_fraction() =>
        Expect(Energy, "value: 0.025", "value: 2.5%", "", "2.5%", "'2.5%' for 'efficiency-gain', expected a number in fraction per year, did you mean 0.025?");

    [Fact]
    public void An_impossible_quarter_is_refused() =>
        Expect(Projects, "by: 2022Q4", "by: 2022Q5", Smc, "2022Q5", "'2022Q5' for 'by', expected a quarter such as 2022Q4");

    [Fact]
    public void A_target_due_before_the_start_is_refused() =>
        Expect(Targets, "due: 2022Q4", "due: 2021Q4", "", "2021Q4", "2021Q4 for 'due', expected a quarter not before the start of the run, 2022Q1");

    [Fact]
    public void Two_parks_with_one_id_are_told_with_both_places()
    {
        using var copy = new SeedCopy();
        copy.Edit(Parks, "- id: equipment-park", "- id: development-zone");
        string first = copy.At(Parks, "development-zone")[..^2];
        IReadOnlyList<string> problems = copy.Problems();
        string at = copy.At(Parks, "development-zone", "- id: development-zone\n    name: {zh: 高端");
        Assert.Contains($"{at}a second park 'development-zone' (the first is at {first}), expected an id of its own", problems, StringComparer.Ordinal);
    }

    [Fact]
    public void A_reference_to_nothing_is_told_with_the_entity_meant() =>
        Expect(Projects, "park: development-zone", "park: developement-zone", Smc, "developement-zone",
            "unknown park 'developement-zone' for 'park', expected the id of a park, did you mean development-zone?");

    [Fact]
    public void A_venue_of_an_unknown_project_is_refused() =>
        Expect(Commerce, "opening-project: wangfujing-mall", "opening-project: wangfujin-mall", "", "wangfujin-mall",
            "unknown project 'wangfujin-mall' for 'opening-project', expected the id of a project, did you mean wangfujing-mall?");

    [Fact]
    public void A_value_out_of_the_physical_range_is_refused() =>
        Expect(Projects, "value: 0.36", "value: 1.36", Smc, "1.36", "1.36 for 'initial-progress', expected 0 to 1 (fraction)");

    [Fact]
    public void A_negative_count_is_refused() =>
        Expect(Projects, "value: 450", "value: -450", Smc, "-450", "-450 for 'jobs', expected 0 to 200000 (人)");

    [Fact]
    public void A_negative_whole_number_is_refused() =>
        Expect(Parks, "desks: 4", "desks: -4", "", "-4\n", "'-4' for 'desks', expected a whole number, 1 to 100");

    [Fact]
    public void A_distribution_out_of_the_physical_range_is_refused() =>
        Expect(Projects, "[0, 0.15, 0.94]", "[0, 0.15, 1.94]", Smc, "[0, 0.15, 1.94]",
            "triangular [0, 0.15, 1.94] for 'initial-progress', expected numbers within 0 to 1 (fraction)");

    [Fact]
    public void Numbers_out_of_order_are_no_distribution() =>
        Expect(Projects, "[8, 10, 13]", "[13, 10, 8]", Smc, "[13, 10, 8]",
            "[13, 10, 8] for triangular of 'investment', expected [low, mode, high] in rising order");

    [Fact]
    public void A_distribution_beside_its_central_value_is_refused() =>
        Expect(Projects, "[8, 10, 13]", "[11, 12, 13]", Smc, "[11, 12, 13]",
            "triangular [11, 12, 13] for 'investment', expected a distribution that spans its central value 10");

    [Fact]
    public void An_unknown_distribution_is_told_with_the_one_meant() =>
        Expect(Energy, "triangular", "trianguler", "", "trianguler",
            "unknown distribution 'trianguler', expected uniform, triangular, normal, lognormal or two-piece-normal, did you mean triangular?");

    [Fact]
    public void Seasons_that_do_not_sum_to_1_are_refused() =>
        Expect(Commerce, "[0.26, 0.24, 0.24, 0.26]", "[0.26, 0.24, 0.24, 0.27]", "",
            "[0.26, 0.24, 0.24, 0.27]", "'season' sums to 1.01, expected shares that sum to 1");

    [Fact]
    public void A_season_needs_four_quarters() =>
        Expect(Commerce, "[0.26, 0.24, 0.24, 0.26]", "[0.5, 0.5]", "", "[0.5, 0.5]", "2 numbers for 'season', expected 4 numbers, one a quarter");

    [Fact]
    public void Size_classes_share_all_arrivals() =>
        Expect("seeds/beichen/attraction.yaml", "share: {value: 0.55", "share: {value: 0.56", "- id: branch", "{value: 0.56",
            "'share' of the size classes of 'beijing-relocations' sums to 1.01, expected shares that sum to 1");

    [Fact]
    public void Output_shares_of_a_stream_sum_to_1() =>
        Expect("seeds/beichen/attraction.yaml", "business-services: 0.33", "business-services: 0.43", "",
            "{business-services: 0.43", "'activity-shares' sums to 1.1, expected shares that sum to 1");

    [Fact]
    public void A_quote_that_does_not_stand_in_the_report_is_refused() =>
        Expect(Projects, "quote: 推动西门子、SMC二期等项目竣工投产", "quote: 推动SMC三期等项目竣工投产", Smc, "推动SMC三期等项目竣工投产",
            "the quote '推动SMC三期等项目竣工投产' does not stand in the report, expected the report's own words, did you mean SMC二期等项目竣工投产?");

    [Fact]
    public void A_long_quote_is_refused()
    {
        const string Long = "2022年是新一届政府的开局之年。区人民政府要按照区第十二次党代会确定的战略部署,立足高起点";
        Expect(Projects, "quote: 推动西门子、SMC二期等项目竣工投产", $"quote: {Long}", Smc, Long, $"a quote of {Long.Length} characters, expected at most 40");
    }

    [Fact]
    public void A_value_without_a_source_is_refused() =>
        Expect(Budget, "basis: assumed, confidence: low, source: as its base}", "basis: assumed, confidence: low}", "- id: value-added-tax",
            "{value: 0, unit: fraction per year", "'own-growth' has no source, expected source: an address, a derivation or the judgement behind it");

    [Fact]
    public void A_value_from_the_plan_quotes_it() =>
        Expect(Targets, "confidence: high, quote: 地区生产总值增长6.5%}", "confidence: high}", "- id: gdp", "{value: 0.065",
            "'value' is from the plan but quotes nothing, expected quote: the report's own words, at most 40 characters");

    [Fact]
    public void Settings_without_a_source_are_refused()
    {
        using var copy = new SeedCopy();
        copy.Edit(Parks, "    quote: 形成开发区、各镇街招引项目、服务企业\n    note: Named as 开发区; hosts the large foreign plants.\n", string.Empty);
        Assert.Equal([copy.At(Parks, "id: development-zone")
            + "park 'development-zone' has settings without a source, expected source, note or quote beside them"], copy.Problems());
    }

    [Fact]
    public void An_assumption_is_an_uncertainty() =>
        Expect(Energy, ", distribution: {triangular: [0.005, 0.01, 0.02]}", "", "", "{value: 0.01, unit: fraction, basis: assumed",
            "'efficiency-deviation' is assumed but certain, expected a distribution, for it is an uncertainty");

    [Fact]
    public void What_was_not_knowable_is_refused_before_the_fact() =>
        Expect(Energy, "confidence: low, source: judgement}", "confidence: low, source: judgement, knowable: false}", "", "false}",
            "'efficiency-deviation' was not knowable in January 2022, expected only knowable evidence in an ex-ante scenario (kind: stress may borrow)");

    [Fact]
    public void An_unknown_basis_is_told_with_the_one_meant() =>
        Expect(Energy, "basis: assumed", "basis: asumed", "", "asumed",
            "basis 'asumed' for 'efficiency-gain', expected plan, official, derived, analogue or assumed, did you mean assumed?");

    [Fact]
    public void An_unknown_stage_is_told_with_the_one_meant()
    {
        using var copy = new SeedCopy();
        copy.Edit(Projects, "building: 0.48", "bulding: 0.48", Smc);
        IReadOnlyList<string> problems = copy.Problems();
        string known = copy.At(Projects, "bulding", Smc), sum = copy.At(Projects, "{negotiating: 0.02", Smc);
        Assert.Equal(2, problems.Count);
        Assert.Contains($"{known}unknown key 'bulding' in initial-stages of project 'smc-2', expected negotiating, signed, "
            + "approved, building, completed, producing or at-capacity, did you mean building?", problems, StringComparer.Ordinal);
        Assert.Contains($"{sum}'initial-stages' sums to 0.52, expected shares that sum to 1", problems, StringComparer.Ordinal);
    }

    [Fact]
    public void Words_that_the_seeds_do_not_have_are_told_with_those_meant() =>
        Expect(Projects, "words: finish", "words: finnish", Smc, "finnish",
            "unknown words 'finnish', expected the id of words of the plan, did you mean finish?");

    [Fact]
    public void Words_that_the_plan_does_not_say_of_a_project_are_refused() =>
        Expect(Projects, "words: finish", "words: press-ahead", Smc, "press-ahead",
            "the plan's sentence about 'smc-2' says none of 全力推进, expected the words that the sentence says");

    [Fact]
    public void A_falling_curve_is_refused() =>
        Expect(Projects, "{family: beta, first: 2, second: 2.5", "{family: dhss, first: -0.1, second: 2", "  industrial:",
            "{family: dhss", "dhss curve with first -0.1, second 2, expected DHSS second ≥ 3/(1−|first|), which keeps it rising");

    [Fact]
    public void A_lever_that_the_model_does_not_have_is_refused() =>
        Expect(Levers, "- id: park-power", "- id: park-powr", "", "park-powr",
            "unknown lever 'park-powr', expected a lever that the model has, did you mean park-power?");

    [Fact]
    public void A_report_that_is_not_there_is_told() =>
        Expect(District, "report: source/000", "report: source/001", "", "source/001",
            "report 'source/001_589e890b1d42e119.txt' is not there, expected a file below the district's folder");

    [Theory]
    [InlineData("name: {zh: 能耗, en: Energy", 3)]
    [InlineData("name: [zh: 能耗", 3)]
    [InlineData("name: \"能耗", 3)]
    [InlineData("\tname: 能耗", 2)]
    [InlineData("name: *nobody", 2)]
    [InlineData("name: *", 2)]
    [InlineData("name:\n\t- 能耗", 3)]
    [InlineData("name: {zh: 能耗,\n\ten: Energy}\n\tid: x", 4)]
    [InlineData("~: 能耗", 2)]
    public void A_syntax_error_is_told_at_its_place(string line, int near)
    {
        using var copy = new SeedCopy();
        copy.Edit(Energy, "name: {zh: 能耗, en: Energy}", line);
        string problem = Assert.Single(copy.Problems());
        Assert.Matches(@"^seeds/beichen/energy\.yaml:\d+:\d+: not readable as YAML.*, expected well-formed YAML with every key once$", problem);
        Assert.InRange(int.Parse(problem.Split(':')[1], CultureInfo.InvariantCulture), near, near + 5);
    }

    [Theory]
    [InlineData("name: {zh: ~, en: Energy}", "~", "nothing for 'name', expected {zh: Chinese text, en: English text}")]
    [InlineData("name: {zh: 能耗, en: null}", "null", "nothing for 'name', expected {zh: Chinese text, en: English text}")]
    [InlineData("name:", "\nefficiency-gain", "nothing for 'name', expected {zh: Chinese text, en: English text}")]
    public void Nothing_is_no_name(string line, string marker, string message)
    {
        using var copy = new SeedCopy();
        copy.Edit(Energy, "name: {zh: 能耗, en: Energy}", line);
        string place = copy.At(Energy, marker);
        if (marker[0] != '\n') Assert.Equal([place + message], copy.Problems());
        else Assert.EndsWith(message, Assert.Single(copy.Problems()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.12632", "", "2:13: coefficient '' in row 'agriculture', column 'agriculture', expected at least 0, below 1")]
    [InlineData("agriculture,", "agricultur,", "1:7: column 'agricultur', expected activity 'agriculture', in the order of activities.yaml")]
    public void A_wrong_cell_of_a_table_is_told_with_its_row_and_column(string find, string replace, string message)
    {
        using var copy = new SeedCopy();
        copy.Edit("seeds/beichen/io-coefficients.csv", find, replace);
        Assert.Contains(copy.Problems(), problem => problem.Contains($"io-coefficients.csv:{message}", StringComparison.Ordinal));
    }

    [Fact]
    public void Inputs_that_leave_no_value_added_name_the_table_and_its_column()
    {
        using var copy = new SeedCopy();
        copy.Edit("seeds/beichen/io-coefficients.csv", "0.12632", "0.92632");
        Assert.Contains(copy.Problems(), problem =>
            problem.Contains("inputs (io-coefficients.csv, column 'agriculture') and value added of 'agriculture' sum to ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_given_twice_is_told_at_its_place()
    {
        using var copy = new SeedCopy();
        copy.Edit(Energy, "id: energy\n", "id: energy\nid: energie\n");
        string problem = Assert.Single(copy.Problems());
        Assert.Matches(@"^seeds/beichen/energy\.yaml:\d+:\d+: not readable as YAML \(.*id.*\), expected well-formed YAML with every key once$", problem);
    }

    [Fact]
    public void A_missing_file_is_told()
    {
        using var copy = new SeedCopy();
        copy.Delete(Energy);
        Assert.Equal(["seeds/beichen/energy.yaml:1:1: no such file, expected a file of the district"], copy.Problems());
    }

    [Fact]
    public void A_coefficient_of_1_or_more_is_refused()
    {
        using var copy = new SeedCopy();
        copy.Edit("seeds/beichen/io-coefficients.csv", "0.12632", "1.12632");
        Assert.Contains(
            "seeds/beichen/io-coefficients.csv:2:13: coefficient '1.12632' in row 'agriculture', column 'agriculture', expected at least 0, below 1",
            copy.Problems(), StringComparer.Ordinal);
    }

    [Fact]
    public void Every_problem_is_told_at_once_in_the_order_of_files_and_lines()
    {
        using var copy = new SeedCopy();
        copy.Edit(Projects, "unit: 亿元", "unit: 万元", Smc).Edit(Energy, "basis: assumed", "basis: asumed")
            .Edit(Parks, "desks: 4", "desks: four").Edit(Projects, "by: 2022Q4", "by: 2022Q9", Smc);
        IReadOnlyList<string> problems = copy.Problems();
        Assert.Equal(4, problems.Count);
        Assert.StartsWith(copy.At(Energy, "asumed"), problems[0], StringComparison.Ordinal);
        Assert.StartsWith(copy.At(Parks, "four\n"), problems[1], StringComparison.Ordinal);
        Assert.StartsWith(copy.At(Projects, "万元", Smc), problems[2], StringComparison.Ordinal);
        Assert.StartsWith(copy.At(Projects, "2022Q9"), problems[3], StringComparison.Ordinal);
        Assert.Null(copy.Compile().Plan);
    }

    [Fact]
    public void A_seed_file_is_validated_without_a_scenario()
    {
        using var copy = new SeedCopy();
        Assert.Empty(PlanCompiler.Validate(copy.PathOf(Energy), new CompileOptions()).Problems);
        Assert.Empty(PlanCompiler.Validate(copy.PathOf("scenarios/omicron-q1.yaml"), new CompileOptions()).Problems);
        copy.Edit(Energy, "basis: assumed", "basis: asumed");
        Assert.Equal("basis 'asumed' for 'efficiency-gain'", Assert.Single(PlanCompiler.Validate(copy.PathOf(Parks), new CompileOptions()).Problems).Found);
    }

    private static void Expect(
        string file, string find, string replace, string after, string marker, string message, (string After, string Marker, string Message)? also = null)
    {
        using var copy = new SeedCopy();
        copy.Edit(file, find, replace, after);
        List<string> expected = [copy.At(file, marker, after) + message];
        if (also is { } second) expected.Insert(0, copy.At(file, second.Marker, second.After) + second.Message);
        Assert.Equal(expected, copy.Problems());
    }
}
