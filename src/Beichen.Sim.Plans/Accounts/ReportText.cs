using Beichen.Sim.Plans.Fields;
using Beichen.Sim.Plans.Reading;

namespace Beichen.Sim.Plans.Accounts;

/// <summary>The government report that the seeds quote.</summary>
internal static class ReportText
{
    /// <summary>The text; null, with the problem noted, when it cannot be found.</summary>
    public static string? Read(Entity district, string folder)
    {
        string name = district.Read(DistrictFields.Report);
        if (name.Length == 0) return null;
        string? file = PathName.Below(folder, name);
        if (file is not null && File.Exists(file)) return TextFile.Read(file, district.Reading.Problems, "the government report");
        string found = file is null ? "leads out of the district's folder" : "is not there";
        district.Reading.Problems.Add(district.PlaceOf(DistrictFields.Report), $"report '{name}' {found}", "a file below the district's folder");
        return null;
    }
}
