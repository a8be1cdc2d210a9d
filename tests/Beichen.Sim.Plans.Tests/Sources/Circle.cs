namespace Beichen.Sim.Plans.Tests.Sources;

/// <summary>Circles of references: the strongly connected parts of a graph (Tarjan 1972).</summary>
internal static class Circle
{
    /// <summary>Every circle as its members in order, joined by spaces.</summary>
    public static IReadOnlyList<string> In(IReadOnlyDictionary<string, SortedSet<string>> graph)
    {
        var found = new List<string>();
        var number = new Dictionary<string, int>(StringComparer.Ordinal);
        var lowest = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Stack<string>();
        foreach (string node in graph.Keys.Order(StringComparer.Ordinal))
        {
            if (!number.ContainsKey(node)) Visit(node);
        }

        return found;

        void Visit(string node)
        {
            number[node] = lowest[node] = number.Count;
            open.Push(node);
            foreach (string next in graph.TryGetValue(node, out SortedSet<string>? following) ? following : [])
            {
                if (!number.ContainsKey(next)) Visit(next);
                if (open.Contains(next)) lowest[node] = Math.Min(lowest[node], lowest[next]);
            }

            if (lowest[node] != number[node]) return;
            var members = new SortedSet<string>(StringComparer.Ordinal);
            do members.Add(open.Peek());
            while (!string.Equals(open.Pop(), node, StringComparison.Ordinal));
            if (members.Count > 1) found.Add(string.Join(' ', members));
        }
    }
}
