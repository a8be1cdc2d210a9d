using System.Text.Json.Serialization;

namespace Beichen.Sim.Results.Scores;

/// <summary>The same number of the plan held against the other count that its words allow.</summary>
/// <param name="CountsFlow">True when this reading counts the year's additions, false when it counts the stock.</param>
/// <param name="P10">Tenth percentile of that count.</param>
/// <param name="P50">Median.</param>
/// <param name="P90">Ninetieth percentile.</param>
/// <param name="Probability">Share of draws that hit.</param>
public sealed record OtherReading(bool CountsFlow, double P10, double P50, double P90, double Probability)
{
    /// <summary>How it reads the plan's words, for a Chinese reader.</summary>
    [JsonIgnore]
    public string Zh => CountsFlow ? "按当年入库计" : "按年末存量计";

    /// <summary>How it reads the plan's words, for an English reader.</summary>
    [JsonIgnore]
    public string En => CountsFlow ? "read as the year's passes" : "read as the stock at year end";
}
