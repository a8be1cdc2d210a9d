namespace Beichen.Sim.Experiments.Explanation.Amounts;

/// <summary>
/// The tree behind an amount. A sum is the sum of its parts. Anything else is what it would be in the reference and, part by part, what differs from it; a
/// change is what differs between two quarters. Every node is the sum of its children, but for rounding.
/// </summary>
public static class PartTree
{
    // What is smaller than this part of its terms is rounding, and has no parts.
    private const double Rounding = 1e-13;

    /// <summary>The tree of an amount.</summary>
    public static Part Of(Amount amount) => Whole(amount, 1);

    private static Part Whole(Amount amount, double weight)
    {
        double contribution = weight * amount.Value;
        return amount switch
        {
            Total total => Node(total, contribution, total.Terms.Select(term => Whole(term.Part, weight * term.Weight))),
            OverQuarters over => Node(over, contribution, Merged(over.Quarters.Select(quarter => Whole(quarter, weight)))),
            Movement movement => Moved(movement, contribution),
            Formula formula when formula.Reference != 0 => Node(formula, contribution,
                Changed(formula, null, weight * (formula.Value - formula.Reference)).Children.Prepend(Standing(formula, weight * formula.Reference))),
            Formula formula => Changed(formula, null, contribution),
            _ => Leaf(amount, contribution),
        };
    }

    // contribution is what the change of the amount, from another or from its reference, adds to the number.
    private static Part Changed(Amount now, Amount? before, double contribution)
    {
        if (before is not null && !Alike(now, before)) return Apart(now, before, contribution);
        double change = now.Value - (before?.Value ?? now.Reference);
        if (Math.Abs(change) <= Rounding * (Math.Abs(now.Value) + 1e-300)) return Leaf(now, contribution);
        double per = contribution / change;
        switch (now)
        {
            case Total total:
                return Node(total, contribution, total.Terms.Select((term, i) =>
                {
                    Amount? then = (before as Total)?.Terms[i].Part;
                    return Changed(term.Part, then, per * term.Weight * (term.Part.Value - (then?.Value ?? term.Part.Reference)));
                }));
            case OverQuarters over:
                return Node(over, contribution, Merged(over.Quarters.Select((quarter, i) =>
                {
                    Amount? then = (before as OverQuarters)?.Quarters[i];
                    return Changed(quarter, then, per * (quarter.Value - (then?.Value ?? quarter.Reference)));
                })));
            case Formula formula:
                Formula? last = before as Formula;
                double[] shares = ShapleyShares.Of(formula.Of, [.. formula.Parts.Select(part => part.Value)],
                    [.. (last?.Parts ?? formula.Parts).Select(part => last is null ? part.Reference : part.Value)]);
                return Node(formula, contribution, formula.Parts.Select((part, i) => Changed(part, last?.Parts[i], per * shares[i])));
            case Movement movement when before is null:
                return Moved(movement, contribution);
            default:
                return Leaf(now, contribution);
        }
    }

    private static Part Moved(Movement movement, double contribution)
    {
        Part change = Changed(movement.Now, movement.Before, contribution);
        return new Part(movement.Name, contribution, movement.Rule, change.Sources, change.Children);
    }

    // Two equations of different shape: each against its own reference, and what the references differ by.
    private static Part Apart(Amount now, Amount before, double contribution)
    {
        double change = now.Value - before.Value;
        if (Math.Abs(change) <= Rounding * (Math.Abs(now.Value) + Math.Abs(before.Value))) return Leaf(now, contribution);
        double per = contribution / change;
        var between = new Part(Names.Between, per * (now.Reference - before.Reference), now.Rule, Distinct(now.Sources.Concat(before.Sources)), []);
        IEnumerable<Part> before0 =
            before is Known && before.Value == before.Reference ? [] : Changed(before, null, -per * (before.Value - before.Reference)).Children;
        return Node(now, contribution, [.. Changed(now, null, per * (now.Value - now.Reference)) is { Children.Count: > 0 } grown
            ? grown.Children
            : [Leaf(now, per * (now.Value - now.Reference))], .. before0, between]);
    }

    private static bool Alike(Amount now, Amount before) => (now, before) switch
    {
        (Total one, Total other) => one.Terms.Count == other.Terms.Count
            && one.Terms.Zip(other.Terms).All(pair => pair.First.Weight.Equals(pair.Second.Weight)),
        (OverQuarters one, OverQuarters other) => one.Quarters.Count == other.Quarters.Count,
        (Formula one, Formula other) => one.Parts.Count == other.Parts.Count && Same(one.Of([.. other.Parts.Select(part => part.Value)]), other.Value),
        (Known, Known) => true,
        _ => false,
    };

    private static bool Same(double left, double right) => Math.Abs(left - right) <= 1e-12 * (Math.Abs(left) + Math.Abs(right));

    private static Part Standing(Formula formula, double contribution) =>
        new(Names.Standing(formula.Name), contribution, formula.Rule, Distinct(formula.Sources), []);

    private static Part Leaf(Amount amount, double contribution) => new(amount.Name, contribution, amount.Rule, Distinct(amount.Sources), []);

    private static Part Node(Amount amount, double contribution, IEnumerable<Part> children)
    {
        Part[] kept = [.. children.Where(child => child.Contribution != 0)];
        return kept.Length == 0 ? Leaf(amount, contribution) : new Part(amount.Name, contribution, amount.Rule, [], kept);
    }

    // Like parts of several trees as one: those of the same name, and what is below them likewise.
    private static IReadOnlyList<Part> Merged(IEnumerable<Part> trees)
    {
        Part[] all = [.. trees.Where(tree => tree.Contribution != 0)];
        return all.Length == 1 ? Below(all[0]) : Together(all.SelectMany(Below));

        static IReadOnlyList<Part> Below(Part tree) => tree.Children.Count == 0 ? [tree] : tree.Children;
    }

    private static IReadOnlyList<Part> Together(IEnumerable<Part> parts) =>
    [
        .. parts.GroupBy(part => part.Name).Select(group =>
        {
            Part[] like = [.. group];
            if (like.Length == 1) return like[0];
            double sum = like.Sum(part => part.Contribution);

            // A part that is a leaf in one quarter and a tree in another stands as a leaf among the children.
            IReadOnlyList<Part> below = Array.TrueForAll(like, part => part.Children.Count == 0) ? [] : Together(like.SelectMany(part =>
                part.Children.Count == 0 ? [part] : part.Children));
            return new Part(group.Key, sum, like[0].Rule, Distinct(like.SelectMany(part => part.Sources)), below);
        }),
    ];

    private static IReadOnlyList<string> Distinct(IEnumerable<string> paths) => [.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
