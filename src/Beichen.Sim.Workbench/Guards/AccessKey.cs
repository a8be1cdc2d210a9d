using System.Security.Cryptography;
using System.Text;

namespace Beichen.Sim.Workbench.Guards;

/// <summary>The key that every call carries where the workbench listens beyond this machine.</summary>
public sealed class AccessKey
{
    private readonly byte[] _hash;

    private AccessKey(string text) => (Text, _hash) = (text, SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The key as it is typed or printed.</summary>
    public string Text { get; }

    /// <summary>A new key of 192 random bits.</summary>
    public static AccessKey Make() => new(Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)).Replace('+', '-').Replace('/', '_'));

    /// <summary>The key that a file holds in its first line.</summary>
    /// <exception cref="InvalidDataException">It is shorter than 16 characters.</exception>
    public static AccessKey Read(string file)
    {
        string key = File.ReadLines(file).FirstOrDefault()?.Trim() ?? string.Empty;
        return key.Length >= 16
            ? new AccessKey(key)
            : throw new InvalidDataException($"{file}: a key of {key.Length} characters, expected 16 or more in the first line");
    }

    /// <summary>Whether an Authorization header carries it; takes as long for a wrong one as for the right one.</summary>
    public bool Opens(string? authorization)
    {
        const string Scheme = "Bearer ";
        return authorization is not null && authorization.StartsWith(Scheme, StringComparison.Ordinal)
            && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(authorization[Scheme.Length..])), _hash);
    }

    /// <summary>
    /// Whether an Authorization header carries it as a password, as a browser sends it that opened an address by itself; under whatever name.
    /// </summary>
    public bool OpensAsPassword(string? authorization)
    {
        const string Scheme = "Basic ";
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.Ordinal)) return false;
        Span<byte> said = new byte[authorization.Length];
        if (!Convert.TryFromBase64String(authorization[Scheme.Length..], said, out int length)) return false;
        string text = Encoding.UTF8.GetString(said[..length]);
        return Opens("Bearer " + text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]);
    }
}
