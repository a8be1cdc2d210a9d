using System.Globalization;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Plans.Actuals;

/// <summary>What has happened, as a caller states it: the entries of a file of actuals without the file.</summary>
/// <param name="DataDate">Last quarter of which anything is known, such as <c>2022Q1</c>.</param>
public sealed record StatedActuals(string DataDate)
{
    /// <summary>The figures that were published, of quarters or months.</summary>
    public IReadOnlyList<StatedFigure> Observations { get; init; } = [];

    /// <summary>What is known of projects.</summary>
    public IReadOnlyList<StatedFact> Facts { get; init; } = [];

    /// <summary>The actuals as a plan can hold them, in the order of their quarters.</summary>
    /// <exception cref="RefusedException">Something makes no sense, or contradicts the plan or another entry; each problem with its entry.</exception>
    public KnownActuals Of(CompiledPlan plan) =>
        ActualsReading.Of(new ActualCell(DataDate, "data-date"), [.. Observations.Select((figure, i) => Row($"observations[{i}]", figure.Cells()))],
            [.. Facts.Select((fact, i) => Row($"facts[{i}]", fact.Cells()))], plan);

    private static ActualRow Row(string at, IEnumerable<(string Key, string? Text)> cells) =>
        new(at, cells.Where(cell => cell.Text is not null)
            .ToDictionary(cell => cell.Key, cell => new ActualCell(cell.Text!, $"{at}.{cell.Key}"), StringComparer.Ordinal));

    internal static string? Text(double? number) => number?.ToString("R", CultureInfo.InvariantCulture);
}
