namespace Beichen.Sim.Plans.Reading;

/// <summary>Names of files and folders that a plan's files may give: they stay in the folder that they are looked up in.</summary>
internal static class PathName
{
    /// <summary>True for the name of one file or folder: no separator, no way up, no character that is none of a name.</summary>
    public static bool IsOne(string name) =>
        name is { Length: > 0 and <= 200 } and not "." and not ".." && !name.Any(letter => letter is '/' or '\\' or ':' || char.IsControl(letter));

    /// <summary>The full path of a name below a folder, parts joined by <c>/</c>; null when it leads elsewhere.</summary>
    public static string? Below(string folder, string name)
    {
        string[] parts = name.Split('/');
        return parts.Length <= 8 && Array.TrueForAll(parts, IsOne) ? Path.GetFullPath(Path.Combine([folder, .. parts])) : null;
    }
}
