using Beichen.Sim.Charts;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Workbench.Shelves;

/// <summary>
/// Figures of the last answers, drawn when somebody looks: what took long to work out is not asked again for a language or a file. They go with the process.
/// </summary>
internal sealed class FigureShelf
{
    private const int Most = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Func<Language, Figure>> _figures = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Keeps a figure and names it.</summary>
    /// <param name="draw">Draws it in a language.</param>
    public string Keep(Func<Language, Figure> draw)
    {
        string id = Guid.NewGuid().ToString("N");
        lock (_gate)
        {
            _figures[id] = draw;
            _order.Enqueue(id);
            if (_order.Count > Most) _figures.Remove(_order.Dequeue());
        }

        return id;
    }

    /// <summary>Draws one that is kept.</summary>
    /// <exception cref="RefusedException">It is kept no more.</exception>
    public Figure Draw(string id, Language language)
    {
        Func<Language, Figure>? draw;
        lock (_gate) draw = _figures.GetValueOrDefault(id);
        return draw?.Invoke(language) ?? throw RefusedException.Of("figure", id, "a figure of an answer that is still kept: ask again");
    }
}
