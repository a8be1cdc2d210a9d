using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Plans.Variants;
using Xunit;

namespace Beichen.Sim.Plans.Tests.Variants;

/// <summary>The changes that lead from one scenario to another: with all made it is the one, with none the other.</summary>
public sealed class AgainstTests
{
    [Fact]
    public void Any_two_scenarios_of_the_folder_lead_to_one_another_change_by_change()
    {
        Scenario[] scenarios = [.. Repository.ScenarioIds.Select(Open)];
        foreach (Scenario one in scenarios)
        {
            foreach (Scenario other in scenarios.Where(other => other.Id != one.Id))
            {
                Scenario between = one.Against(other);
                Assert.Equal((one.Id, other.Id), (between.Id, between.Parent));
                Assert.Equal(other.Plan.Fingerprint, between.Compile(Variant.Keeping(0)).Fingerprint);
                Assert.Equal(one.Plan.Fingerprint, between.Compile(Variant.Keeping((1UL << between.Changes.Count) - 1)).Fingerprint);
            }
        }
    }

    [Fact]
    public void What_both_say_is_no_change_what_they_say_otherwise_is_one_and_what_only_the_other_says_is_undone()
    {
        // Both set a duty-free shop at Wangfujing from the third quarter; punctuality is on all projects there and on eight here.
        IReadOnlyList<ScenarioChange> changes = Open("consumption-push").Against(Open("combined-push")).Changes;
        Assert.DoesNotContain(changes, change => change.Subject == "duty-free");
        Assert.Equal(["project-punctuality"], changes.Where(change => !change.IsUndone).Select(change => change.Subject), StringComparer.Ordinal);
        Assert.Equal(
            ["project-punctuality", "project-acceleration", "approval-pace", "attraction-effort", "chain-completeness", "smart-manufacturing",
                "certification-drive", "talent-programme"],
            changes.Where(change => change.IsUndone).Select(change => change.Subject), StringComparer.Ordinal);
        ScenarioChange one = Assert.Single(Written(
            "levers:\n  - {lever: approval-pace, value: 1.2, from: 2022Q1}\n", scenario => scenario.Against(Open("approval-speed-up")).Changes),
            change => change.Subject == "approval-pace" && !change.IsUndone);
        Assert.Equal(1.2, one.Setting);
        Assert.NotNull(one.Instead);
    }

    [Fact]
    public void A_scenario_against_the_one_that_it_extends_makes_its_own_changes()
    {
        Scenario push = Open("combined-push");
        Assert.Equal(push.Changes.Select(change => $"{change} {string.Join(',', change.On)}"),
            push.Against(Open("baseline")).Changes.Select(change => $"{change} {string.Join(',', change.On)}"), StringComparer.Ordinal);
        Assert.All(Open("baseline").Against(push).Changes, change => Assert.True(change.IsUndone));
    }

    [Fact]
    public void A_project_that_is_added_is_a_change_as_a_date_and_a_removal_are() => Written(
        """
        dates:
          - {project: smc-2, shift: 1}
        remove: [projects/yadea-2]
        add:
          projects:
            - {id: added-1, name: A mill, kind: industrial, initial-stages: {signed: 1}, investment: 12, source: "judgement: added in a test"}

        """, scenario =>
        {
            Assert.Equal([ChangeKind.Removal, ChangeKind.Date, ChangeKind.Addition], scenario.Changes.Select(change => change.Kind));
            Assert.Equal(Open("baseline").Plan.Fingerprint, scenario.Compile(Variant.Keeping(0)).Fingerprint);
            Assert.Equal(scenario.Plan.Fingerprint, scenario.Compile(Variant.Keeping(7)).Fingerprint);
            Scenario back = scenario.Against(Open("projects-slip-1q"));
            Assert.Equal(4, back.Changes.Count);
            return back;
        });

    [Fact]
    public void Two_that_are_the_same_or_share_nothing_are_refused_in_words()
    {
        Assert.Equal("found 'baseline', expected a scenario that differs from 'baseline'",
            Assert.Throws<RefusedException>(() => Open("baseline").Against(Open("baseline"))).Message);
        Scenario longer = Scenario.Open(Path.Combine(Repository.Scenarios, "baseline.yaml"), new Kernel.Time.Quarter(2023, 4));
        Assert.Equal("found 'baseline', expected a scenario that builds on one which 'combined-push' builds on as well, over the same quarters",
            Assert.Throws<RefusedException>(() => Open("combined-push").Against(longer)).Message);
    }

    private static Scenario Open(string id) => Scenario.Open(Path.Combine(Repository.Scenarios, id + ".yaml"));

    // A scenario that extends the baseline, in a folder of its own.
    private static T Written<T>(string text, Func<Scenario, T> read)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("beichen-against-");
        try
        {
            File.Copy(Path.Combine(Repository.Scenarios, "baseline.yaml"), Path.Combine(folder.FullName, "baseline.yaml"));
            string file = Path.Combine(folder.FullName, "mine.yaml");
            File.WriteAllText(file, "id: mine\nname: {zh: 我的, en: mine}\nquestion: {zh: 问, en: what}\nextends: baseline\nkind: ex-ante\n" + text);
            return read(Scenario.Open(file, seedsFolder: Repository.Seeds));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
