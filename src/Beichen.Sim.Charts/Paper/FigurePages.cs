namespace Beichen.Sim.Charts;

/// <summary>
/// A figure in pages that each fit their medium, in height and in rows; the finding and the table are those of the whole. A figure that has no rows, or a
/// single one, is one page: it is laid out for its medium's height.
/// </summary>
internal static class FigurePages
{
    /// <summary>Most pages that are drawn; nobody reads further, and the table has every row.</summary>
    public const int Most = 3;

    /// <summary>The figure cut into as few pages as fit, of as many rows each.</summary>
    /// <param name="whole">The figure of all.</param>
    /// <param name="rows">Its rows; null for none.</param>
    /// <param name="medium">What the pages are made for.</param>
    public static IReadOnlyList<Figure> Of(Figure whole, FigureRows? rows, FigureMedium medium)
    {
        if (rows is not { Count: > 1 } || (rows.Count <= medium.Rows && medium.Holds(whole))) return [whole];
        for (int size = Math.Min(medium.Rows, rows.Count - 1); ; size--)
        {
            Figure[] pages = Cut(whole, rows, size);
            if (size == 1 || pages.All(medium.Holds)) return pages;
        }
    }

    /// <summary>The first rows, where there are more.</summary>
    public static Figure First(Figure whole, FigureRows? rows, int count)
    {
        if (rows is null || rows.Count <= count) return whole;
        Bilingual first = rows.First(count);
        Bilingual measure = new($"{whole.Measure.Zh}（只画{first.Zh}，总数{rows.Count}，其余见数据表）",
            $"{whole.Measure.En} ({first.En} of {rows.Count}, the rest in the table)");
        return new Figure(whole.Name, whole.Headline, whole.Language, rows.Draw(..count, measure), measure, whole.Data);
    }

    /// <summary>Name of a page beyond the first.</summary>
    public static string Name(string whole, int page) => FormattableString.Invariant($"{whole}-{page}");

    /// <summary>Whether a text says that it is a page of that number.</summary>
    public static bool Says(string text, int page) =>
        text.Contains(Mark(page).Zh, StringComparison.Ordinal) || text.Contains(Mark(page).En, StringComparison.Ordinal);

    private static Bilingual Mark(int page) => new($"（第{page}页，共", $" (page {page} of ");

    private static Figure[] Cut(Figure whole, FigureRows rows, int size)
    {
        int pages = Math.Min(Most, (rows.Count + size - 1) / size), shown = Math.Min(rows.Count, pages * size), each = (shown + pages - 1) / pages;
        (string zh, string en) = ("", "");
        if (shown < rows.Count)
        {
            Bilingual first = rows.First(shown);
            (zh, en) = ($"；只画{first.Zh}，总数{rows.Count}，其余见数据表", $"; {first.En} of {rows.Count}, the rest in the table");
        }

        return [.. Enumerable.Range(0, pages).Select(page =>
        {
            Bilingual measure = new($"{whole.Measure.Zh}{Mark(page + 1).Zh}{pages}页{zh}）", $"{whole.Measure.En}{Mark(page + 1).En}{pages}{en})");
            Range range = new(page * each, Math.Min(shown, (page + 1) * each));
            return new Figure(page == 0 ? whole.Name : Name(whole.Name, page + 1),
                whole.Headline, whole.Language, rows.Draw(range, measure), measure, whole.Data);
        })];
    }
}
