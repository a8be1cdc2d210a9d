using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Beichen.Sim.Plans.Levers;

namespace Beichen.Sim.Plans.Variants;

/// <summary>A name for what a design says, draw by draw: plans under two designs are two plans.</summary>
internal static class DesignDigest
{
    /// <summary>SHA-256, lower-case hexadecimal, over the columns with what they are of; null where there is none.</summary>
    public static string? Of(IEnumerable<LeverSetting> levers, IEnumerable<InputColumn> inputs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        bool any = false;
        foreach (LeverSetting lever in levers.Where(setting => setting.ByDraw is not null))
            Add($"lever {lever.Lever}@{lever.On}[{lever.From}–{lever.To}]", lever.ByDraw!);
        foreach (InputColumn input in inputs.OrderBy(column => column.Path, StringComparer.Ordinal)) Add($"input {input.Path}", input.Chances);
        return any ? Convert.ToHexStringLower(hash.GetHashAndReset()) : null;

        void Add(string name, double[] column)
        {
            any = true;
            hash.AppendData(Encoding.UTF8.GetBytes($"{name} {column.Length}\n"));
            hash.AppendData(MemoryMarshal.AsBytes<double>(column));
        }
    }
}
