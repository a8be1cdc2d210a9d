namespace Beichen.Sim.Plans.Values;

/// <summary>A number as a file states it, with its spread and its evidence.</summary>
internal sealed record SourcedValue(
    double Value,
    string Unit,
    Spread? Spread,
    string Basis,
    string? Confidence,
    string? Quote,
    string? Source,
    bool Knowable,
    string? FromTarget = null);
