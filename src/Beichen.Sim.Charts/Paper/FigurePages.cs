namespace Beichen.Sim.Charts;

/// <summary>A tall figure in pages: the finding and the table are those of the whole.</summary>
internal static class FigurePages
{
    /// <summary>Most pages that are drawn; nobody reads further, and the table has every row.</summary>
    public const int Most = 3;

    /// <summary>The figure cut into pages that each fit their medium.</summary>
    /// <param name="ranked">Every row, those first that need attention.</param>
    /// <param name="whole">The figure of all.</param>
    /// <param name="size">Rows of a page.</param>
    /// <param name="draw">Draws some rows under a measure.</param>
    public static IReadOnlyList<Figure> Of<T>(IReadOnlyList<T> ranked, Figure whole, int size, Func<IReadOnlyList<T>, Bilingual, Action<Sheet>> draw)
    {
        int pages = Math.Min(Most, (ranked.Count + size - 1) / size);
        int shown = Math.Min(ranked.Count, Most * size);
        var figures = new List<Figure>();
        for (int page = 0; page < pages; page++)
        {
            Bilingual all = shown == ranked.Count
                ? new($"第{page + 1}页，共{pages}页", $"page {page + 1} of {pages}")
                : new($"第{page + 1}页，共{pages}页，{ranked.Count}行中概率最低的{shown}行，其余见数据表",
                    $"page {page + 1} of {pages}; the {shown} least likely of {ranked.Count}, the rest in the table");
            Bilingual measure = new($"{whole.Measure.Zh}（{all.Zh}）", $"{whole.Measure.En} ({all.En})");
            IReadOnlyList<T> rows = [.. ranked.Skip(page * size).Take(size)];
            figures.Add(new Figure(page == 0 ? whole.Name : $"{whole.Name}-{page + 1}",
                whole.Headline, whole.Language, draw(rows, measure), measure, whole.Data));
        }

        return figures;
    }
}
