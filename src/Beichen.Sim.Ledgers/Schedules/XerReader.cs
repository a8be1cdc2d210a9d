using System.Globalization;
using System.Text;
using Beichen.Sim.Ledgers.Findings;
using Beichen.Sim.Ledgers.Sheets;

namespace Beichen.Sim.Ledgers.Schedules;

/// <summary>Reads Primavera's exchange form (XER): one schedule a project of the file.</summary>
public static class XerReader
{
    private const int Western = 1252;

    // Fields in the order of trust: what happened, what the last schedule says, what was planned.
    private static readonly string[] Starts = ["act_start_date", "early_start_date", "target_start_date", "restart_date"];

    private static readonly string[] Finishes = ["act_end_date", "early_end_date", "target_end_date", "reend_date"];

    /// <summary>The schedules of a file.</summary>
    public static IReadOnlyList<Schedule> Read(byte[] bytes, string file, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(findings);
        IReadOnlyDictionary<string, XerTable> tables = XerTable.Read(Decode(bytes));
        if (!tables.TryGetValue("PROJECT", out XerTable? projects) || !tables.TryGetValue("TASK", out XerTable? tasks))
        {
            findings.Refuse("schedule-without-work", new CellPlace(file, string.Empty, string.Empty));
            return [];
        }

        XerDates dates = XerDates.Of(tasks.Records.SelectMany(record => Starts.Concat(Finishes).Select(field => tasks.Value(record, field)))
            .Where(text => text.Length > 0));
        ILookup<string, (int Line, string[] Values)> byProject = tasks.Records.ToLookup(record => tasks.Value(record, "proj_id"), StringComparer.Ordinal);
        return [.. projects.Records.Where(project => byProject[projects.Value(project, "proj_id")].Any()).Select(project => ScheduleOf(project))];

        Schedule ScheduleOf((int Line, string[] Values) project)
        {
            string id = projects.Value(project, "proj_id");
            (int Line, string[] Values)[] own = [.. byProject[id].Where(task => tasks.Value(task, "task_type") is not ("TT_WBS" or "TT_LOE"))];
            HashSet<string> ids = [.. own.Select(task => tasks.Value(task, "task_id"))];
            return new Schedule
            {
                Name = NameOf(tables, id) is { Length: > 0 } name ? name : projects.Value(project, "proj_short_name"),
                Code = projects.Value(project, "proj_short_name"),
                Place = Line(file, "PROJECT", project.Line),
                DataDate = dates.Day(projects.Value(project, "last_recalc_date")),
                Cost = Cost(tables, id),
                Tasks = [.. own.Select(task => TaskOf(task, tasks, dates, file, findings))],
                Links = [.. Links(tables, ids)],
            };
        }
    }

    private static ScheduleTask TaskOf((int Line, string[] Values) task, XerTable tasks, XerDates dates, string file, FindingList findings)
    {
        DateOnly? First(string[] fields)
        {
            foreach (string text in fields.Select(field => tasks.Value(task, field)).Where(text => text.Length > 0))
            {
                if (dates.Day(text) is { } day) return day;
                findings.Problem("schedule-date", Line(file, "TASK", task.Line), ("found", text), ("name", tasks.Value(task, "task_name")));
            }

            return null;
        }

        decimal hours = Number(tasks.Value(task, "target_drtn_hr_cnt"));
        bool finished = tasks.Value(task, "status_code") is "TK_Complete" || tasks.Value(task, "act_end_date").Length > 0;
        decimal left = Number(tasks.Value(task, "remain_drtn_hr_cnt"));
        decimal done = finished ? 1 : tasks.Value(task, "complete_pct_type") is "CP_Phys" || hours == 0
            ? Number(tasks.Value(task, "phys_complete_pct")) / 100 : Math.Clamp(1 - (left / hours), 0, 1);
        bool started = finished || tasks.Value(task, "status_code") is "TK_Active" || tasks.Value(task, "act_start_date").Length > 0;
        return new ScheduleTask(tasks.Value(task, "task_id"), tasks.Value(task, "task_name"), First(Starts), First(Finishes), hours, started ? done : 0,
            started, finished);
    }

    private static IEnumerable<ScheduleLink> Links(IReadOnlyDictionary<string, XerTable> tables, HashSet<string> ids)
    {
        if (!tables.TryGetValue("TASKPRED", out XerTable? links)) yield break;
        foreach ((int Line, string[] Values) link in links.Records)
        {
            string from = links.Value(link, "pred_task_id"), to = links.Value(link, "task_id");
            if (!ids.Contains(from) || !ids.Contains(to)) continue;
            LinkKind kind = links.Value(link, "pred_type") switch
            {
                "PR_FF" => LinkKind.FinishFinish,
                "PR_SF" => LinkKind.StartFinish,
                "PR_SS" =>
                LinkKind.StartStart,
                _ => LinkKind.FinishStart
            };
            yield return new ScheduleLink(from, to, kind, Number(links.Value(link, "lag_hr_cnt")));
        }
    }

    // The project's node of the work breakdown bears its full name.
    private static string NameOf(IReadOnlyDictionary<string, XerTable> tables, string project)
    {
        if (!tables.TryGetValue("PROJWBS", out XerTable? nodes)) return string.Empty;
        return nodes.Records.Where(node => nodes.Value(node, "proj_id") == project && nodes.Value(node, "proj_node_flag") is "Y")
            .Select(node => nodes.Value(node, "wbs_name")).FirstOrDefault() ?? string.Empty;
    }

    private static decimal? Cost(IReadOnlyDictionary<string, XerTable> tables, string project)
    {
        if (!tables.TryGetValue("TASKRSRC", out XerTable? resources)) return null;
        decimal cost = resources.Records.Where(resource => resources.Value(resource, "proj_id") == project)
            .Sum(resource => Number(resources.Value(resource, "target_cost")));
        return cost > 0 ? cost : null;
    }

    private static CellPlace Line(string file, string table, int line) => new(file, table, line.ToString(CultureInfo.InvariantCulture));

    private static decimal Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : 0;

    /// <summary>
    /// The text: with a mark of its encoding, or UTF-8, or GBK where pairs of bytes are Chinese letters, else Western as the program writes it.
    /// </summary>
    private static string Decode(byte[] bytes)
    {
        (string text, string encoding) = TextForm.Decode(bytes);
        if (encoding is not "GB18030") return text;
        char[] foreign = [.. text.Where(letter => letter > '\u007f')];
        bool isChinese = !foreign.Contains('\ufffd') && foreign.Count(letter =>
            letter is >= '\u3000' and <= '\u9fff' or >= '\uff00') * 10 >= foreign.Length * 8;
        return isChinese ? text : Encoding.GetEncoding(Western).GetString(bytes);
    }
}
