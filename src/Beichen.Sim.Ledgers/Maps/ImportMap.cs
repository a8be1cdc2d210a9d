namespace Beichen.Sim.Ledgers.Maps;

/// <summary>What a planner has settled: guesses of an import fixed for the months to come. Names are those of the ledger.</summary>
public sealed record ImportMap
{
    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);

    /// <summary>Word for "none of them" in chains, parks and matches.</summary>
    public const string None = "none";

    /// <summary>A map that settles nothing.</summary>
    public static ImportMap Empty { get; } = new();

    /// <summary>Year of dates that name none; null = by title or heads.</summary>
    public int? Year { get; init; }

    /// <summary>True to leave hidden sheets, rows and columns out, false to read them; null = read, and say so.</summary>
    public bool? SkipsHidden { get; init; }

    /// <summary>Columns by their heads.</summary>
    public IReadOnlyDictionary<string, MappedColumn> Columns { get; init; } = new Dictionary<string, MappedColumn>(StringComparer.Ordinal);

    /// <summary>Kinds by name of a project or word of a type.</summary>
    public IReadOnlyDictionary<string, string> Kinds { get; init; } = Nothing;

    /// <summary>Chains by name of a project, or none.</summary>
    public IReadOnlyDictionary<string, string> Chains { get; init; } = Nothing;

    /// <summary>Parks by the word of a place, or none.</summary>
    public IReadOnlyDictionary<string, string> Parks { get; init; } = Nothing;

    /// <summary>Known projects by id of an imported one, or none.</summary>
    public IReadOnlyDictionary<string, string> Matches { get; init; } = Nothing;

    /// <summary>Total investments in 亿元 by name of a project that lacks one.</summary>
    public IReadOnlyDictionary<string, decimal> Totals { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>Names of projects that are left out.</summary>
    public IReadOnlySet<string> LeaveOut { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Keys of guesses that are accepted as they are taken, such as amount-about.</summary>
    public IReadOnlySet<string> Accept { get; init; } = new HashSet<string>(StringComparer.Ordinal);
}
