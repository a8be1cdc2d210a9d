namespace Beichen.Sim.Plans.Problems;

/// <summary>Where something stands: full path of the file, line and column from 1.</summary>
internal readonly record struct Place(string File, int Line, int Column)
{
    /// <summary>The file relative to the working folder when it lies below it, in full otherwise; always with forward slashes.</summary>
    public string DisplayFile => RelativeTo(Directory.GetCurrentDirectory());

    /// <summary>The file relative to a folder when it lies below it, in full otherwise.</summary>
    public string RelativeTo(string folder)
    {
        string relative = Path.GetRelativePath(folder, File);
        bool below = !Path.IsPathRooted(relative) && !relative.StartsWith("..", StringComparison.Ordinal);
        return (below ? relative : File).Replace('\\', '/');
    }
}
