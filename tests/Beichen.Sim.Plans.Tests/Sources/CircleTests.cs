using Xunit;

namespace Beichen.Sim.Plans.Tests.Sources;

/// <summary>References point one way, of projects and of the folders inside a project: whoever reads a folder need not read what is built upon it.</summary>
public sealed class CircleTests
{
    public static TheoryData<string> Projects => new(References.Projects);

    [Fact]
    public void Projects_refer_to_each_other_in_no_circle()
    {
        Assert.Contains("Beichen.Sim.Kernel", References.Projects, StringComparer.Ordinal);
        Assert.Empty(Circle.In(References.OfProjects()));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_of_a_project_refer_to_each_other_in_no_circle(string project)
    {
        IReadOnlyList<string> circles = Circle.In(References.OfFolders(project));
        Assert.True(circles.Count == 0, $"folders of {project} in a circle: {string.Join("; ", circles)}");
    }

    [Theory]
    [InlineData("using Beichen.Sim.Toy.Roofs;\nnamespace Beichen.Sim.Toy.Walls;\npublic class Wall;", true)]
    [InlineData("namespace Beichen.Sim.Toy.Walls;\npublic class Wall(Roofs.Roof roof);", true)]
    [InlineData("namespace Beichen.Sim.Toy.Walls;\npublic class Wall(House house);", true)]
    [InlineData("namespace Beichen.Sim.Toy.Walls;\n/// <summary>Below a <see cref=\"Roofs.Roof\"/>.</summary>\n"
        + "public class Wall { string s = \"a Roofs.Roof of a House\"; int n = this.Roofs.Count; }", false)]
    public void A_circle_is_found_by_a_used_namespace_a_qualified_type_or_a_type_beside_the_project_file(string wall, bool circle)
    {
        (string, string)[] files =
        [
            ("Roofs/Roof.cs", "using Beichen.Sim.Toy.Walls;\nnamespace Beichen.Sim.Toy.Roofs;\npublic sealed record Roof(Wall Wall);"),
            ("House.cs", "using Beichen.Sim.Toy.Roofs;\nnamespace Beichen.Sim.Toy;\ninternal static class House { Roof roof; }"),
            ("Walls/Wall.cs", wall),
        ];
        Assert.Equal(circle, Circle.In(References.OfFolders("Beichen.Sim.Toy", files)).Count > 0);
    }

    [Fact]
    public void A_circle_over_several_steps_is_found_once_with_its_members_alone()
    {
        Dictionary<string, SortedSet<string>> graph = new(StringComparer.Ordinal)
        {
            ["a"] = ["b"],
            ["b"] = ["c", "e"],
            ["c"] = ["d"],
            ["d"] = ["b"],
            ["e"] = [],
            ["f"] = ["a"],
        };
        Assert.Equal(["b c d"], Circle.In(graph));
    }
}
