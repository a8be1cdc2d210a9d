using Beichen.Sim.Analysis.Validation;
using Xunit;

namespace Beichen.Sim.Analysis.Tests.Validation;

public sealed class CityRecordTests : IDisposable
{
    private const string Heading = "series,year,quarter,kind,percent,basis,confidence,source,note";

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Targets_and_growth_are_read_by_year()
    {
        CityRecord record = Read("gdp,2019,0,target,4.5,unverified,med,\"quoted, unseen\",",
            "gdp,2019,2,growth,4.6,found,high,x,", "gdp,2019,4,growth,4.8,found,high,x,");
        Assert.Equal(0.045, record[2019].Target, 12);
        Assert.Equal([null, 0.046, null, 0.048], record[2019].YearToDate);
        Assert.Equal(0.048, record[2019].OutTurn);
        Assert.Throws<KeyNotFoundException>(() => record[2020]);
    }

    [Theory]
    [InlineData("gdp,2019,0,growth,4.5,a,b,c,")]
    [InlineData("gdp,2019,5,growth,4.5,a,b,c,")]
    [InlineData("gdp,2019,0,target,much,a,b,c,")]
    [InlineData("gdp,2019,0,outbreak,4.5,a,b,c,")]
    [InlineData("gdp,2019,1,growth,4.5,a,b,c,")]
    [InlineData("gdp,2019")]
    public void A_line_out_of_form_or_growth_without_a_target_is_refused(string line) => Assert.Throws<FormatException>(() => Read(line));

    [Fact]
    public void A_second_figure_and_a_wrong_heading_are_refused()
    {
        Assert.Throws<FormatException>(() => Read("gdp,2019,0,target,4.5,a,b,c,", "gdp,2019,0,target,5,a,b,c,"));
        File.WriteAllText(_file, "year\n");
        Assert.Throws<FormatException>(() => CityRecord.Read(_file));
    }

    private CityRecord Read(params string[] lines)
    {
        File.WriteAllLines(_file, [Heading, .. lines]);
        return CityRecord.Read(_file);
    }
}
