using Beichen.Sim.Experiments.Explanation.Amounts;
using Beichen.Sim.Wording;
using Xunit;

namespace Beichen.Sim.Experiments.Tests.Explanation;

/// <summary>The splitting of numbers, on cases worked by hand.</summary>
public sealed class PartTreeTests
{
    private static Known Number(string name, double value, double reference) => new(new Bilingual(name, name), value, reference, "7", [$"path/{name}"]);

    private static Bilingual Name(string name) => new(name, name);

    [Fact]
    public void A_product_is_what_it_was_and_the_mid_point_shares_of_its_factors()
    {
        // 6 × 5 against 4 × 3: 12 standing, (6 − 4) × (5 + 3)/2 = 8 by the first, (5 − 3) × (6 + 4)/2 = 10 by the second.
        Part tree = PartTree.Of(new Formula(Name("product"), "7", x => x[0] * x[1], Number("first", 6, 4), Number("second", 5, 3)));
        Assert.Equal([12, 8, 10], tree.Children.Select(part => part.Contribution));
        Assert.Equal("path/first path/second", string.Join(' ', tree.Children[0].Sources));
    }

    [Fact]
    public void The_glove_game_pays_a_sixth_a_sixth_and_two_thirds()
    {
        Part tree = PartTree.Of(new Formula(
            Name("pairs"), "7", x => Math.Min(x[0] + x[1], x[2]), Number("left", 1, 0), Number("left too", 1, 0), Number("right", 1, 0)));
        double[] expected = [1.0 / 6, 1.0 / 6, 2.0 / 3];
        for (int i = 0; i < 3; i++) Assert.Equal(expected[i], tree.Children[i].Contribution, 1e-12);
    }

    [Fact]
    public void A_change_is_told_part_by_part_and_a_part_below_a_product_keeps_its_place()
    {
        // (2 + 3) × 2 now, (1 + 3) × 1 before: the sum by (5 − 4) × 1.5 = 1.5, all of it the first term's; the factor by (2 − 1) × 4.5.
        Formula At(double first, double factor) => new(Name("f"), "7", x => x[0] * x[1],
            new Total(Name("sum"), "7", [(1, Number("first", first, 0)), (1, Number("constant", 3, 0))]), Number("factor", factor, 1));
        Part tree = PartTree.Of(new Movement(Name("change"), "7", 10, At(2, 2), At(1, 1)));
        Assert.Equal(60, tree.Contribution, 1e-12);
        Assert.Equal([15, 45], tree.Children.Select(part => Math.Round(part.Contribution, 9)));
        Assert.Equal("first", Assert.Single(tree.Children[0].Children).Name.En);
    }

    [Fact]
    public void Like_parts_of_several_quarters_are_one()
    {
        Total Quarter(double one, double other) => new(Name("q"), "7", [(1, Number("a", one, 0)), (2, Number("b", other, 0))]);
        Part tree = PartTree.Of(new OverQuarters(Name("year"), "7", [Quarter(1, 2), Quarter(3, 4)]));
        Assert.Equal("a b", string.Join(' ', tree.Children.Select(part => part.Name.En)));
        Assert.Equal([4, 12], tree.Children.Select(part => part.Contribution));
    }
}
