using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Beichen.Sim.Plans.Problems;
using Beichen.Sim.Wording;
using Beichen.Sim.Workbench.Refusals;
using Xunit;

namespace Beichen.Sim.Workbench.Tests;

/// <summary>Whatever is refused is said in Chinese as well: the sentences that the sources hold, and what calls answer.</summary>
public sealed partial class RefusalTests(OneWorkbench bench)
{
    /// <summary>Sentences of the sources: the name of the method that takes them, and what stands between its brackets.</summary>
    public static readonly TheoryData<string, string> Calls = Read();

    [Fact]
    public void The_sources_were_read() => Assert.InRange(Calls.Count, 90, 400);

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_refusal_of_the_sources_has_its_Chinese(string place, string line)
    {
        string chinese = RefusalWords.InChinese(line);
        Assert.False(EnglishWords().IsMatch(chinese), $"{place}: {line} → {chinese}");
    }

    [Theory]
    [InlineData("scenario: found 'x', expected one of: a, b", "情景：给的是“x”；应为以下之一：a, b")]
    [InlineData("draws: found '1', expected 64 to 16384; more of them as an ensemble", "抽样次数：给的是“1”；应为 64 至 16384，更多请作大规模抽样")]
    [InlineData("added: found 'A B', expected small letters, digits and dashes", "新增项目：给的是“A B”；应为小写字母、数字与短横")]
    [InlineData("no such call: GET /api/x", "没有这个调用：GET /api/x")]
    [InlineData("$.state: not what this call takes", "$.state：不合这个调用的格式")]
    public void A_refusal_says_in_Chinese_what_it_says_in_English(string english, string chinese) => Assert.Equal(chinese, RefusalWords.InChinese(english));

    [Theory]
    [MemberData(nameof(AttackTests.Refused), MemberType = typeof(AttackTests))]
    public async Task A_call_is_refused_in_both_languages(string call, string body, string expected)
    {
        (HttpStatusCode status, JsonNode? answer) = await bench.Ask(call, body);
        Assert.InRange((int)status, 400, 499);
        JsonNode problem = answer!["problems"]![0]!;
        string chinese = problem["zh"]!.GetValue<string>();
        Assert.Contains(expected, problem["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Matches(@"[\p{IsCJKUnifiedIdeographs}]", chinese);
        Assert.DoesNotMatch(EnglishWords(), chinese);
    }

    [Fact]
    public async Task A_question_that_fails_beneath_the_page_says_why_in_both_languages()
    {
        (_, JsonNode? answer) = await bench.Ask("evaluate",
            """{"state":{"scenario":"baseline","added":[{"id":"added-1","name":"x","kind":"castle","investment":5,"stage":"signed"}],"draws":64}}""");
        Assert.All(answer!["problems"]!.AsArray(), problem => Assert.DoesNotMatch(EnglishWords(), problem!["zh"]!.GetValue<string>()));
        Assert.NotEmpty(answer["problems"]!.AsArray());
    }

    [Fact]
    public void A_subject_stands_before_its_problem()
    {
        Refusals.Problem problem = Problems.Of(RefusedException.Of("seed", "-1", "a whole number from 0 to 5")).List.Single();
        Assert.Equal("seed: found '-1', expected a whole number from 0 to 5", problem.Message);
        Assert.Equal("种子：给的是“-1”；应为 0 至 5 的整数", problem.Zh);
    }

    // Every way that the workbench itself and the questions behind it refuse: the texts as they stand there, what varies as a sign that is no word.
    private static TheoryData<string, string> Read()
    {
        var found = new TheoryData<string, string>();
        string sources = Path.Combine(OneWorkbench.Scenarios, "..", "src");
        foreach (string project in (string[])["Beichen.Sim.Workbench", "Beichen.Sim.Experiments", "Beichen.Sim.Plans"])
        {
            foreach (string file in Directory.EnumerateFiles(Path.Combine(sources, project), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                if (file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)) continue;
                string text = File.ReadAllText(file), name = Path.GetFileName(file);
                foreach (Match call in Refusing().Matches(text))
                {
                    string[] arguments = Arguments(text, call.Index + call.Length);
                    foreach (string line in call.Groups["of"].Success ? Of(arguments) : Texts(arguments[0])) found.Add(name, line);
                }
            }
        }

        return found;
    }

    private static IEnumerable<string> Of(string[] arguments) =>
        arguments.Length < 3 ? [] : from subject in Texts(arguments[0])
                                    from seen in Texts(arguments[1]).DefaultIfEmpty("§")
                                    from expected in Texts(arguments[2])
                                    select $"{subject}: found '{seen}', expected {expected}";

    // The texts of an expression: neighbours joined by + are one, those of a choice are several.
    private static IEnumerable<string> Texts(string expression)
    {
        string joined = Joined().Replace(expression, "");
        return Text().Matches(joined).Select(text => Hole().Replace(text.Groups["text"].Value, "§").Replace("\\\"", "\"", StringComparison.Ordinal))
            .Where(text => text.Contains(' ', StringComparison.Ordinal) || joined.Trim().StartsWith('"'));
    }

    private static string[] Arguments(string text, int from)
    {
        var found = new List<string>();
        int depth = 0, start = from;
        bool quoted = false;
        for (int i = from; i < text.Length; i++)
        {
            if (text[i] == '"' && text[i - 1] != '\\') quoted = !quoted;
            if (quoted && depth == 0 && text[i] is not '{') continue;
            if (text[i] is '(' or '[' or '{') depth++;
            if (depth > 0 && text[i] is ')' or ']' or '}') depth--;
            else if (text[i] is ')' or ',' && depth == 0 && !quoted)
            {
                found.Add(text[start..i]);
                start = i + 1;
                if (text[i] == ')') break;
            }
        }

        return [.. found];
    }

    [GeneratedRegex("[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}", RegexOptions.None, 1000)]
    private static partial Regex EnglishWords();

    [GeneratedRegex(@"RefusedException\.(?<of>Of)\(|new RefusedException\(|Problems\.Of\(|Refuse\(context, [\w.]+,", RegexOptions.None, 1000)]
    private static partial Regex Refusing();

    [GeneratedRegex("\"\\s*\\+\\s*\\$?\"", RegexOptions.None, 1000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\$?""(?<text>(?:\\.|\{(?:[^{}""]|""[^""]*"")*\}|[^""\\])*)""", RegexOptions.None, 1000)]
    private static partial Regex Text();

    [GeneratedRegex(@"\{(?:[^{}""]|""[^""]*"")*\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();
}
