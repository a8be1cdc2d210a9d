using System.Security.Cryptography;
using System.Text;
using Beichen.Sim.Plans.Problems;

namespace Beichen.Sim.Workbench.Shelves;

/// <summary>States too long for an address, each a file under its hash. Nothing else of the server's is ever written.</summary>
/// <param name="folder">Where they lie; made with the first.</param>
internal sealed class LinkShelf(string folder)
{
    private const int MostCharacters = 100_000;
    private const int MostLinks = 10_000;

    /// <summary>Keeps a packed state; answers its hash.</summary>
    /// <exception cref="RefusedException">It is no packed state, or there is no room for another.</exception>
    public string Keep(string packed)
    {
        if (packed.Length is 0 or > MostCharacters || !packed.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            throw RefusedException.Of("packed", $"{packed.Length} characters", $"1 to {MostCharacters} letters of base64url");
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(packed)))[..24], file = Path.Combine(folder, hash);
        if (File.Exists(file)) return hash;
        Directory.CreateDirectory(folder);
        if (Directory.EnumerateFiles(folder).Take(MostLinks).Count() == MostLinks)
            throw new RefusedException($"{MostLinks} links are kept already: save the scenario instead");
        string beside = file + "." + Guid.NewGuid().ToString("N");
        File.WriteAllText(beside, packed);
        File.Move(beside, file, overwrite: true);
        return hash;
    }

    /// <summary>The packed state of a hash.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public string Find(string hash)
    {
        bool isHash = hash.Length == 24 && hash.All(char.IsAsciiHexDigitLower);
        string file = Path.Combine(folder, isHash ? hash : "none");
        return isHash && File.Exists(file)
            ? File.ReadAllText(file)
            : throw RefusedException.Of("link", isHash ? hash : "something else", "the hash of a link that was shared from this workbench");
    }
}
