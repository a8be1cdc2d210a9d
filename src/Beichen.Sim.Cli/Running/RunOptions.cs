using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Beichen.Sim.Experiments;
using Beichen.Sim.Kernel.Time;

namespace Beichen.Sim.Cli.Running;

/// <summary>The options that every command that simulates shares.</summary>
public sealed class RunOptions
{
    /// <summary>Most silos of one process: more would share its processors and gain nothing.</summary>
    public const int MostSilos = 16;

    /// <summary>Most compute threads of one process.</summary>
    public const int MostThreads = 1024;

    private const int MostDraws = 100_000_000;

    private readonly Option<int> _draws = Whole("--draws", "抽样次数 number of draws", 1024, 1, MostDraws, alias: "-n");
    private readonly Option<ulong> _seed = new("--seed") { Description = "随机种子 seed", DefaultValueFactory = _ => Sampling.DefaultSeed, HelpName = "N", CustomParser = Seed };
    private readonly Option<string> _horizon = new("--horizon") { Description = "最后一季 last quarter", DefaultValueFactory = _ => "2022Q4", HelpName = "YYYYQn" };
    private readonly Option<int> _silos = Whole("--silos", "仓数 silos in this process", 1, 1, MostSilos, help: "K");
    private readonly Option<DirectoryInfo?> _out = new("--out", "-o") { Description = "结果文件夹 folder for the results", HelpName = "DIR" };
    private readonly Option<Language> _language = new("--lang") { Description = "语言 zh, en or both", DefaultValueFactory = _ => Language.Both, HelpName = "zh|en|both", CustomParser = Speech };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "只出结果文件 write the files, print nothing but problems" };
    private readonly Option<bool> _force = new("--force") { Description = "替换更大的结果，或含有其他文件的结果文件夹 replace larger results, or a folder of results with other files in it" };
    private readonly Option<string> _host = new("--host") { Description = "world: 每个主体一粒; batch: 整区成批 an actor an entity, or whole districts in batches", DefaultValueFactory = _ => "world", HelpName = "world|batch" };
    private readonly Option<int> _batch = Whole("--batch", "每批抽样次数 draws a batch", 1024, 64, 16384, step: 64);
    private readonly Option<int> _threads = Whole("--threads", "计算线程 compute threads", Environment.ProcessorCount, 1, MostThreads);
    private readonly Option<int> _width = new("--width") { Description = "向量宽度，0 取本机 lanes a pack; 0 for this machine's own", DefaultValueFactory = _ => 0, HelpName = "0|1|2|4|8", Hidden = true };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _host.Validators.Add(result => Check(result, Token(result) is "world" or "batch", "world or batch"));
        _width.Validators.Add(result => Check(result, Token(result) is "0" or "1" or "2" or "4" or "8", "0, 1, 2, 4 or 8"));
        _horizon.Validators.Add(result => Check(result, Quarter.TryParse(result.GetValue(_horizon), out _), "a quarter such as 2022Q4"));
        foreach (Option option in new Option[] { _draws, _seed, _horizon, _silos, _out, _language, _quiet, _force, _host, _batch, _threads, _width }) command.Options.Add(option);
    }

    /// <summary>What was asked for.</summary>
    public RunSettings Read(ParseResult result)
    {
        if (!Quarter.TryParse(result.GetValue(_horizon), out Quarter horizon)) throw new ArgumentException("the horizon was not validated", nameof(result));
        return new RunSettings
        {
            Draws = result.GetValue(_draws),
            Seed = result.GetValue(_seed),
            Horizon = horizon,
            Silos = result.GetValue(_silos),
            Out = result.GetValue(_out)?.FullName,
            Language = result.GetValue(_language),
            Quiet = result.GetValue(_quiet),
            Force = result.GetValue(_force),
            Batches = result.GetValue(_host) == "batch",
            BatchSize = result.GetValue(_batch),
            Threads = result.GetValue(_threads),
            Width = result.GetValue(_width),
        };
    }

    /// <summary>An option that is a whole number. Parsed here and not by the library, whose message names a type of the program.</summary>
    internal static Option<int> Whole(string name, string description, int otherwise, int least, int most, int step = 1, string help = "N", string? alias = null)
    {
        string steps = step == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" in steps of {step}");
        return new Option<int>(name, alias is null ? [] : [alias])
        {
            Description = description,
            DefaultValueFactory = _ => otherwise,
            HelpName = help,
            CustomParser = result =>
            {
                if (int.TryParse(Token(result), NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most && value % step == 0) return value;
                Refuse(result, name, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}{steps}"));
                return otherwise;
            },
        };
    }

    private static ulong Seed(ArgumentResult result)
    {
        if (ulong.TryParse(Token(result), NumberStyles.None, CultureInfo.InvariantCulture, out ulong value)) return value;
        Refuse(result, "--seed", "a whole number from 0 to 18446744073709551615");
        return Sampling.DefaultSeed;
    }

    private static Language Speech(ArgumentResult result)
    {
        switch (Token(result).ToLowerInvariant())
        {
            case "zh": return Language.Zh;
            case "en": return Language.En;
            case "both": return Language.Both;
            default:
                Refuse(result, "--lang", "zh, en or both");
                return Language.Both;
        }
    }

    private static string Token(SymbolResult result) => string.Join(' ', result.Tokens.Select(t => t.Value));

    private static void Refuse(ArgumentResult result, string name, string expected) => result.AddError($"{name}: found '{Token(result)}', expected {expected}");

    private static void Check(OptionResult result, bool holds, string expected)
    {
        if (result.IdentifierToken is not null && !holds) result.AddError($"{result.IdentifierToken?.Value ?? result.Option.Name}: found '{Token(result)}', expected {expected}");
    }
}
