using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Ledgers;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Reading;
using Beichen.Sim.Plans.Seeds;

namespace Beichen.Sim.Plans.Scenarios;

/// <summary>Writes a scenario's changes into the seeds, and takes out what it removes, before they are read.</summary>
internal static class SeedChanges
{
    private static readonly string[] NeverRemoved = ["activities", "kinds"];

    /// <summary>Applies the chain, the root's changes first; answers the paths removed.</summary>
    public static IReadOnlySet<string> Apply(ScenarioChain chain, FieldSet projects, SeedTree seeds, PlanReading reading)
    {
        var removed = new HashSet<string>(StringComparer.Ordinal);
        foreach (ScenarioFile file in chain.Files)
        {
            foreach (SeedChange change in file.Changes) Change(change, seeds, reading);
            foreach (ScalarNode path in file.Removed) Remove(path, seeds, reading, removed);
            SeedAdditions.Apply(file, projects, seeds, reading.Problems);
        }

        RemovedProjects.Forget(seeds, removed, reading.Notices);

        return removed;
    }

    private static void Change(SeedChange change, SeedTree seeds, PlanReading reading)
    {
        string[] parts = change.Path.Text.Split('/');
        Node? holder = Holder(parts, change.Path, seeds, reading.Problems, mayMake: true);
        if (holder is MapNode map)
        {
            map.Set(new ScalarNode(parts[^1], change.Path.Place), change.Value);
            reading.Changed[change.Path.Text] = change;
        }
        else if (holder is not null)
        {
            reading.Problems.Add(change.Path.Place, $"path '{change.Path.Text}'", "the path of a value, such as projects/smc-2/investment");
        }
    }

    private static void Remove(ScalarNode path, SeedTree seeds, PlanReading reading, HashSet<string> removed)
    {
        ProblemList problems = reading.Problems;
        string[] parts = path.Text.Split('/');
        if (NeverRemoved.Contains(parts[0], StringComparer.Ordinal))
        {
            problems.Add(path.Place, $"removal of '{path.Text}'", "an entity that the accounts can do without");
            return;
        }

        Node? holder = Holder(parts, path, seeds, problems, mayMake: false);
        if (holder is null) return;
        if (holder is not ListNode list)
        {
            problems.Add(path.Place, $"removal of '{path.Text}'", "the path of an entity, such as projects/smc-2");
            return;
        }

        if (list.ById(parts[^1]) is { } item)
        {
            list.Remove(item);
            seeds.Stop(string.Join('/', parts[..^1]), (MapNode)item);
            removed.Add(path.Text);
        }
        else if (removed.Contains(path.Text))
        {
            reading.Notice(path.Place, $"the removal of '{path.Text}' does nothing, for it is removed before");
        }
        else
        {
            problems.Add(path.Place, $"unknown entity '{path.Text}'", "the path of an entity", NearestWord.To(parts[^1], Ids(list)));
        }
    }

    /// <summary>What holds the last part of a path; blocks that defaults supply are made on the way where <paramref name="mayMake"/>.</summary>
    private static Node? Holder(string[] parts, ScalarNode path, SeedTree seeds, ProblemList problems, bool mayMake)
    {
        Node? node = seeds.Root(parts[0]);
        if (node is null || parts.Length < 2)
        {
            problems.Add(path.Place, $"path '{path.Text}'", "a path that begins with a part of the seeds", NearestWord.To(parts[0], seeds.RootNames));
            return null;
        }

        for (int i = 1; i < parts.Length - 1; i++)
        {
            Node? next = node switch
            {
                ListNode list => list.ById(parts[i]) ?? (i == 1 ? seeds.Defaults(parts[0], parts[1]) : null),
                MapNode map => map.Get(parts[i]),
                _ => null,
            };
            if (next is null && node is MapNode holder && mayMake)
            {
                next = new MapNode([], path.Place);
                holder.Set(new ScalarNode(parts[i], path.Place), next);
            }

            if (next is null)
            {
                problems.Add(path.Place, $"unknown '{parts[i]}' in path '{path.Text}'", "the id of an entity",
                    node is ListNode known ? NearestWord.To(parts[i], Ids(known)) : null);
                return null;
            }

            node = next;
        }

        return node;
    }

    private static IEnumerable<string> Ids(ListNode list) => list.Items.Select(ListNode.IdOf).OfType<string>();
}
