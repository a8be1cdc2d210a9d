namespace Beichen.Sim.Plans.Levers;

/// <summary>A lever as the reader sees it.</summary>
/// <param name="Id">Id.</param>
/// <param name="Chinese">Name in Chinese.</param>
/// <param name="English">Name in English.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Low">Lowest setting.</param>
/// <param name="High">Highest setting.</param>
/// <param name="Default">Setting that changes nothing.</param>
/// <param name="Cost">Cost of one unit away from the default, 亿元; null where none can be argued.</param>
/// <param name="CostSource">Where the cost comes from; null without one.</param>
/// <param name="AppliesTo">What it may be set on.</param>
/// <param name="Quote">The plan's sentence that it comes from.</param>
/// <param name="ChineseResponse">Why its effect is of the size it is, in Chinese.</param>
/// <param name="EnglishResponse">Why its effect is of the size it is, in English.</param>
public sealed record LeverText(
    string Id, string Chinese, string English, string Unit, double Low, double High,
    double Default, double? Cost, string? CostSource, LeverScope AppliesTo, string Quote,
    string ChineseResponse, string EnglishResponse);
