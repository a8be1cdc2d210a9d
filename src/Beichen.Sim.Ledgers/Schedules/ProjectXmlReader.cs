using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Beichen.Sim.Ledgers.Findings;

namespace Beichen.Sim.Ledgers.Schedules;

/// <summary>Reads Microsoft Project's XML. Any element may be missing; dates of summaries are not used, for they are wrong where scheduled by hand.</summary>
public static class ProjectXmlReader
{
    /// <summary>Lags are tenths of minutes.</summary>
    private const decimal LagPerHour = 600;

    /// <summary>Costs are hundredths of the currency.</summary>
    private const decimal CostPerUnit = 100;

    /// <summary>The schedule of a file; none, with the reason noted, when it has no work.</summary>
    public static IReadOnlyList<Schedule> Read(byte[] bytes, string file, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(findings);
        var whole = new CellPlace(file, string.Empty, string.Empty);
        XElement root;
        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(bytes),
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersFromEntities = 1024 });
            root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException failure)
        {
            findings.Refuse("schedule-broken", new CellPlace(file, string.Empty, failure.LineNumber.ToString(CultureInfo.InvariantCulture)),
                ("reason", failure.Message.ReplaceLineEndings(" ")));
            return [];
        }

        XElement[] all = [.. root.Elements().Where(element => element.Name.LocalName is "Tasks").Elements().Where(element => element.Name.LocalName is "Task")];
        XElement[] work = [.. all.Where((task, at) => Text(task, "Summary") is not "1" && Text(task, "UID") is not "0" && Text(task, "IsNull") is not "1"
            && !IsAbove(all, at))];
        if (work.Length == 0)
        {
            findings.Refuse("schedule-without-work", whole);
            return [];
        }

        return
        [
            new Schedule
            {
                Name = new[] { Text(root, "Title"), Text(root, "Name") }.FirstOrDefault(text => text.Length > 0) is { } name
                    ? Path.GetFileNameWithoutExtension(name) : Path.GetFileNameWithoutExtension(file),
                Code = string.Empty,
                Place = whole,
                DataDate = Day(Text(root, "StatusDate")) ?? Day(Text(root, "CurrentDate")),
                Cost = work.Sum(task => Number(Text(task, "Cost"))) is > 0 and var cost ? cost / CostPerUnit : null,
                Tasks = [.. work.Select(task => TaskOf(task, file, findings))],
                Links = [.. work.SelectMany(LinksOf)],
            },
        ];
    }

    private static ScheduleTask TaskOf(XElement task, string file, FindingList findings)
    {
        DateOnly? First(params string[] names)
        {
            foreach (string text in names.Select(name => Text(task, name)).Where(text => text.Length > 0))
            {
                if (Day(text) is { } day) return day;
                findings.Problem("schedule-date", new CellPlace(file, "Tasks", ((IXmlLineInfo)task).LineNumber.ToString(CultureInfo.InvariantCulture)),
                    ("found", text), ("name", Text(task, "Name")));
            }

            return null;
        }

        decimal done = Number(Text(task, "PercentComplete")) / 100;
        bool finished = Text(task, "ActualFinish").Length > 0 || done >= 1;
        return new ScheduleTask(
            Text(task, "UID"),
            Text(task, "Name"),
            First("ActualStart", "ManualStart", "Start", "EarlyStart"),
            First("ActualFinish", "ManualFinish", "Finish", "EarlyFinish"),
            Hours(Text(task, "Duration")),
            finished ? 1 : done,
            finished || done > 0 || Text(task, "ActualStart").Length > 0,
            finished);
    }

    private static IEnumerable<ScheduleLink> LinksOf(XElement task) => task.Elements().Where(element => element.Name.LocalName is "PredecessorLink")
        .Select(link => new ScheduleLink(
        Text(link, "PredecessorUID"),
        Text(task, "UID"),
        int.TryParse(Text(link, "Type"), NumberStyles.None, CultureInfo.InvariantCulture, out int kind) && kind <= 3 ? (LinkKind)kind : LinkKind.FinishStart,
        Number(Text(link, "LinkLag")) / LagPerHour));

    // A task with deeper ones right below it is a summary, even where the file does not say so.
    private static bool IsAbove(XElement[] all, int at) => at + 1 < all.Length
        && Number(Text(all[at + 1], "OutlineLevel")) > Number(Text(all[at], "OutlineLevel")) && Text(all[at], "OutlineLevel").Length > 0;

    /// <summary>Hours of a length such as PT8H0M0S; 0 when it is none.</summary>
    internal static decimal Hours(string text)
    {
        try
        {
            return text.Length == 0 ? 0 : (decimal)XmlConvert.ToTimeSpan(text).TotalHours;
        }
        catch (Exception failure) when (failure is FormatException or OverflowException)
        {
            return 0;
        }
    }

    private static DateOnly? Day(string text) => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day)
        ? DateOnly.FromDateTime(day) : null;

    private static decimal Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : 0;

    private static string Text(XElement owner, string name) => owner.Elements()
        .FirstOrDefault(element => string.Equals(element.Name.LocalName, name, StringComparison.Ordinal))?.Value.Trim() ?? string.Empty;
}
