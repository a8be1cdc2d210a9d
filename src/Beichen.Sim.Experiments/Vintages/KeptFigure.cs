using Beichen.Sim.Plans.Actuals;

namespace Beichen.Sim.Experiments.Vintages;

/// <summary>A published figure as a release keeps it (<see cref="Observation"/>).</summary>
public sealed record KeptFigure(string Indicator, string Quarter, int Month, double Value, double Rounding, double Deviation, string At)
{
    internal static KeptFigure Of(Observation seen) =>
        new(seen.Indicator.Id, seen.Quarter.ToString(), seen.Month, seen.Value, seen.Rounding, seen.Deviation, seen.At);

    internal Observation ToObservation() => new(
        PublishedIndicator.All.FirstOrDefault(one => one.Id == Indicator) ?? throw new InvalidDataException($"unknown indicator '{Indicator}'"),
        KeptRelease.At(Quarter), Month, Value, Rounding, Deviation, At);
}
