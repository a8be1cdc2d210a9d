using SkiaSharp;

namespace Beichen.Sim.Charts;

/// <summary>
/// The chains as an alluvial drawing (Rosvall and Bergstrom 2010): on the left what makes their output, in the middle the chains, on the right what it goes to.
/// </summary>
public static class ChainFigure
{
    private static readonly (Bilingual Name, SKColor Node, SKColor Flow, Func<ChainFlow, double> Of)[] From =
    [
        (new("首日产能", "first-day capacity"), Palette.Grey, SKColor.Parse("DDE1E5"), flow => flow.Existing),
        (new("新项目", "new plants"), Palette.Blue, SKColor.Parse("9CC8E4"), flow => flow.Plants),
        (new("本地订单", "local orders"), Palette.Orange, SKColor.Parse("F0B264"), flow => flow.Orders),
    ];

    private static readonly (Bilingual Name, SKColor Node, SKColor Flow, Func<ChainFlow, double> Of)[] To =
    [
        (new("增加值", "value added"), Palette.Navy, SKColor.Parse("A9BDD2"), flow => flow.ValueAdded),
        (new("本地采购", "bought in the district"), Palette.Orange, SKColor.Parse("F0B264"), flow => flow.Local),
        (new("区外采购", "bought outside"), Palette.Grey, SKColor.Parse("DDE1E5"), flow => flow.Outside),
    ];

    /// <summary>Draws the chains.</summary>
    /// <param name="input">The chains.</param>
    /// <param name="language">Language of the words.</param>
    /// <exception cref="ArgumentException">No chain.</exception>
    public static Figure Draw(ChainInput input, Language language = Language.Both)
    {
        if (input.Chains.Count == 0) throw new ArgumentException("An alluvial drawing of chains has at least one.", nameof(input));
        Headline headline = Write(input);
        Bilingual measure = new(
            $"{input.Year}年各产业链总产出的来源与去向，亿元，不变价，均值；谁向谁采购未记录，不画",
            $"Gross output of the chains in {input.Year}, from what and to what, ¥100 million, constant prices, means; who buys from whom is not recorded");
        FigureData data = new(
            ["chain", "existing", "new_plants", "local_orders", "value_added", "bought_in_district", "bought_outside"],
            [.. input.Chains.Select(chain => (IReadOnlyList<object?>)[chain.Name.Short(language),
                chain.Existing, chain.Plants, chain.Orders, chain.ValueAdded, chain.Local, chain.Outside])]);
        return new("chains", headline, language, sheet => Lay(sheet, input, headline, measure), measure, data);
    }

    // More names than this do not stand beside one another on a slide.
    private const int MostNamed = 12;

    // Below this share what is new is told together.
    private const double Little = 0.01;

    private static Headline Write(ChainInput input)
    {
        double gross = input.Chains.Sum(chain => chain.Gross), bought = input.Chains.Sum(chain => chain.Local + chain.Outside);
        double plants = input.Chains.Sum(chain => chain.Plants), orders = input.Chains.Sum(chain => chain.Orders);
        string Share(double part, double whole) => NumberWords.Share(whole > 0 ? part / whole : 0, 1);
        string local = NumberWords.Share(bought > 0 ? input.Chains.Sum(chain => chain.Local) / bought : 0);
        if (plants + orders < gross * Little)
        {
            string old = Share(gross - plants - orders, gross);
            return new($"产业链产出{old}来自首日产能，投入品有{local}在本区采购",
                $"{old} of the chains' output comes from first-day capacity; {local} of inputs are bought in the district");
        }

        return new(
            $"产业链产出中新项目占{Share(plants, gross)}、本地订单占{Share(orders, gross)}，投入品有{local}在本区采购",
            $"New plants make {Share(plants, gross)} of the chains' output and local "
            + $"orders {Share(orders, gross)}; {local} of inputs are bought in the district");
    }

    private static void Lay(Sheet sheet, ChainInput input, Headline headline, Bilingual measure)
    {
        TypeScale type = sheet.Type;
        double top = PageFrame.Header(sheet, headline, measure, []) + ColumnHead.Height(sheet) + 8, below = PageFrame.FooterHeight(sheet, input.Source) + 6;
        ChainFlow[] chains = Named(input.Chains);
        double bottom = Math.Max(sheet.Height - below, top + (chains.Length * type.Body * 1.4));
        sheet.Height = (int)Math.Ceiling(bottom + below);
        double words = Math.Max(Widest(sheet, From), Widest(sheet, To)) + 12, node = 12;
        (double left, double middle, double right) x = (type.Margin + words, 0, sheet.Width - type.Margin - words);
        x.middle = ((x.left + x.right) / 2) - (node / 2);
        AlluvialColumn sources = AlluvialColumn.Of([.. From.Select(from => chains.Sum(from.Of))], top, bottom),
            hubs = AlluvialColumn.Of([.. chains.Select(chain => chain.Gross)], top, bottom),
            ends = AlluvialColumn.Of([.. To.Select(to => chains.Sum(to.Of))], top, bottom);
        Flows(sheet, chains, From, sources, hubs, x.left + node, x.middle, towards: true);
        Flows(sheet, chains, To, ends, hubs, x.middle + node, x.right - node, towards: false);
        Nodes(sheet, From, chains, sources, x.left, node, x.left - 8, leftward: true);
        Nodes(sheet, To, chains, ends, x.right - node, node, x.right + 8, leftward: false);
        for (int at = 0; at < chains.Length; at++) sheet.Fill(x.middle, hubs.Top(at), x.middle + node, hubs.Bottom(at), Palette.Ink);
        double[] places = LabelSpread.Place([.. chains.Select((_, at) => (hubs.Top(at) + hubs.Bottom(at)) / 2)],
            [.. chains.Select(_ => type.Body * 1.35)], top, bottom);
        for (int at = 0; at < chains.Length; at++)
        {
            string text = $"{chains[at].Name.Short(sheet.Language)} {Numerals.Fixed(chains[at].Gross, 1)}";
            double width = TextMeasure.Width(text, sheet.Strong), half = type.Body * 0.68;
            sheet.Fill(x.middle - width - 9, places[at] - half, x.middle - 3, places[at] + half, SKColors.White.WithAlpha(215));
            sheet.Middle(text, x.middle - 6, places[at], sheet.Strong.Right, x.middle - x.left - node - 12);
        }

        double head = top - 6;
        ColumnHead.Draw(sheet, new("来源", "from"), x.left, head, sheet.Small, x.middle - x.left);
        ColumnHead.Draw(sheet, new("产业链", "chain"), x.middle + node, head, sheet.Small.Right, x.middle - x.left);
        ColumnHead.Draw(sheet, new("去向", "to"), x.right, head, sheet.Small.Right, x.right - x.middle);
        PageFrame.Footer(sheet, input.Source);
    }

    // The greatest one by one, the rest together; the table has each.
    private static ChainFlow[] Named(IReadOnlyList<ChainFlow> chains)
    {
        ChainFlow[] ranked = [.. chains.OrderByDescending(chain => chain.Gross)], rest = [.. ranked.Skip(MostNamed - 1)];
        return ranked.Length <= MostNamed ? ranked :
        [
            .. ranked.Take(MostNamed - 1),
            new(new($"其余{Numerals.Chinese(rest.Length)}条", $"the other {rest.Length}"), rest.Sum(one => one.Existing), rest.Sum(one => one.Plants),
                rest.Sum(one => one.Orders), rest.Sum(one => one.ValueAdded), rest.Sum(one => one.Local), rest.Sum(one => one.Outside)),
        ];
    }

    private static double Widest(Sheet sheet, (Bilingual Name, SKColor, SKColor, Func<ChainFlow, double>)[] ends) =>
        ends.Max(end => Lines(sheet, end.Name).Max(line => TextMeasure.Width(line, sheet.Strong)));

    private static IReadOnlyList<string> Lines(Sheet sheet, Bilingual name) =>
        TextMeasure.WrapEvenly(name.Short(sheet.Language), sheet.Strong, sheet.Width * 0.13, 2);

    private static void Nodes(Sheet sheet, (Bilingual Name, SKColor Node, SKColor Flow, Func<ChainFlow, double> Of)[] ends, ChainFlow[] chains,
        AlluvialColumn column, double left, double node, double words, bool leftward)
    {
        double line = sheet.Type.Body * 1.2;
        IReadOnlyList<string>[] names = [.. ends.Select(end => Lines(sheet, end.Name))];
        double[] places = LabelSpread.Place([.. ends.Select((_, at) => (column.Top(at) + column.Bottom(at)) / 2)],
            [.. names.Select(lines => (lines.Count * line) + (sheet.Type.Small * 1.3))], column.Start - 4, column.End + 4);
        for (int at = 0; at < ends.Length; at++)
        {
            sheet.Fill(left, column.Top(at), left + node, column.Bottom(at), ends[at].Node);
            TextStyle strong = sheet.Strong with { Color = Palette.Ink };
            string value = Numerals.Fixed(chains.Sum(ends[at].Of), 1);
            double y = places[at] - (names[at].Count * line / 2);
            foreach (string text in names[at])
            {
                sheet.Middle(text, words, y, leftward ? strong.Right : strong);
                y += line;
            }

            sheet.Middle(value, words, y, leftward ? sheet.Small.Right : sheet.Small);
        }
    }

    // Each flow leaves its end in the order of the chains, and meets its chain in the order of the ends.
    private static void Flows(Sheet sheet, ChainFlow[] chains, (Bilingual Name, SKColor Node, SKColor Flow, Func<ChainFlow, double> Of)[] ends,
        AlluvialColumn column, AlluvialColumn hubs, double left, double right, bool towards)
    {
        double[] used = new double[chains.Length];
        for (int end = 0; end < ends.Length; end++)
        {
            double taken = 0;
            for (int at = 0; at < chains.Length; at++)
            {
                double value = ends[end].Of(chains[at]);
                double outer = column.Top(end) + (taken * column.Scale), inner = hubs.Top(at) + (used[at] * hubs.Scale);
                (double from, double to) = towards ? (outer, inner) : (inner, outer);
                double thick = Math.Max(value * hubs.Scale, 0.6);
                if (value > 0) Alluvium.Draw(sheet, left, from, right, to, thick, ends[end].Flow);
                taken += value;
                used[at] += value;
            }
        }
    }
}
