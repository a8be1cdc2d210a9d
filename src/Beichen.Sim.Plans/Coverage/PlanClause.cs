namespace Beichen.Sim.Plans.Coverage;

/// <summary>What is said of some words of the report: the object of the model that stands for them, or why there is none.</summary>
/// <param name="Words">The report's own words.</param>
/// <param name="Object">The object, e.g. <c>project smc-2</c>; empty when the words are not modelled.</param>
/// <param name="Chinese">Why, in Chinese; empty for an object that quotes the words.</param>
/// <param name="English">Why, in English.</param>
public sealed record PlanClause(string Words, string Object, string Chinese, string English);
