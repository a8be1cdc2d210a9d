using Beichen.Sim.Plans.Actuals;

namespace Beichen.Sim.Experiments.Vintages;

/// <summary>
/// The way through the releases: of each, revisions first (facts, then figures), so that
/// news is measured against revised data; then new facts, then new figures one by one.
/// </summary>
internal static class VintagePath
{
    public static IReadOnlyList<VintageStep> Through(IReadOnlyList<KnownActuals> releases)
    {
        var steps = new List<VintageStep>();
        List<Observation> figures = [];
        List<KnownFact> facts = [];
        for (int release = 0; release < releases.Count; release++)
        {
            KnownActuals next = releases[release];
            Observation[] formerFigures = [.. figures];
            KnownFact[] formerFacts = [.. facts], kept = [.. next.Facts.Where(fact => Array.Exists(formerFacts, former => Key(former) == Key(fact)))];
            bool revised = kept.Length != formerFacts.Length
                || kept.Any(fact => Array.Find(formerFacts, former => Key(former) == Key(fact))!.Fact != fact.Fact);
            if (revised)
            {
                facts = [.. kept];
                Add(string.Join(", ", formerFacts.Where(former => !kept.Any(fact => Key(fact) == Key(former) && fact.Fact == former.Fact))
                    .Select(former => former.Project)), true);
            }

            foreach (Observation former in formerFigures)
            {
                Observation? now = next.Observations.FirstOrDefault(one => Key(one) == Key(former));
                if (now is not null && now with { At = former.At } == former) continue;
                figures.Remove(former);
                if (now is not null) figures.Add(now);
                Add(Name(former), true);
            }

            KnownFact[] newFacts = [.. next.Facts.Where(fact => !Array.Exists(formerFacts, former => Key(former) == Key(fact)))];
            if (newFacts.Length > 0)
            {
                facts = [.. facts, .. newFacts];
                Add(string.Join(", ", newFacts.Select(fact => $"{fact.Project} {fact.Said}")), false);
            }

            foreach (Observation seen in next.Observations.Where(one => !Array.Exists(formerFigures, former => Key(former) == Key(one))))
            {
                figures.Add(seen);
                Add(Name(seen), false);
            }

            void Add(string name, bool isRevision) =>
                steps.Add(new VintageStep(release, name, isRevision, [.. figures], [.. facts.OrderBy(fact => fact.Fact.Quarter)]));
        }

        return steps;
    }

    private static string Name(Observation seen) => $"{seen.Indicator.Id} {seen.Quarter}{(seen.Month == 3 ? "" : $" month {seen.Month}")}";

    private static (string, Kernel.Time.Quarter, int) Key(Observation seen) => (seen.Indicator.Id, seen.Quarter, seen.Month);

    private static (string, int) Key(KnownFact fact) => (fact.Project, fact.Fact.Quarter);
}
