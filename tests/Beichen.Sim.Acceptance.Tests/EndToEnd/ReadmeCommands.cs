namespace Beichen.Sim.Acceptance.Tests.EndToEnd;

/// <summary>The commands that README.md shows in its blocks marked <c>sh</c>.</summary>
internal static class ReadmeCommands
{
    public const string Run = "dotnet run -c Release --project src/Beichen.Sim.Cli -- run scenarios/baseline.yaml --out out/baseline";
    public const string Test = "dotnet test -c Release";

    private const string Program = " -- ";

    /// <summary>Name of the file in Chinese, which shows the same commands.</summary>
    public const string InChinese = "docs/README.zh.md";

    public static IReadOnlyList<string> Read(string file = "README.md")
    {
        var commands = new List<string>();
        bool inside = false;
        foreach (string line in File.ReadLines(Path.Combine(District.Root, file)))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) inside = !inside && line.TrimEnd() == "```sh";
            else if (inside && line.Split(" #", 2)[0].Trim() is { Length: > 0 } command) commands.Add(command);
        }

        return commands;
    }

    /// <summary>What a command hands to <c>beichen</c>, its folder replaced and few draws asked for.</summary>
    public static string[] Small(string command, string folder)
    {
        string[] arguments = command[(command.IndexOf(Program, StringComparison.Ordinal) + Program.Length)..].Split(' ');
        arguments[Array.IndexOf(arguments, "--out") + 1] = folder;
        return [.. arguments, "--draws", "64"];
    }
}
