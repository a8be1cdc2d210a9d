using System.Buffers.Binary;
using System.Security.Cryptography;
using Beichen.Sim.Kernel.Accounts;
using Beichen.Sim.Kernel.Tests.Districts;
using Xunit;

namespace Beichen.Sim.Kernel.Tests.Runs;

/// <summary>
/// The invented district's run as one literal: what should move no result shows that it moves none. A change of a rule moves it
/// on purpose; the new literal stands in the same commit, whose message says which rule moved and why.
/// </summary>
public sealed class FrozenFingerprintTests
{
    private const int Draws = 64;
    private const int Quarters = 12;
    private const string Frozen = "0526255bfcd8d449bf8bb7e04916a8e7d448eb4432ecfe8e311958f628cc1ea4";

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    public void The_invented_district_has_the_bits_it_had(int width)
    {
        DistrictRun run = new DistrictRun(InventedDistrict.Plan(Quarters), Draws, width).Step(Quarters);
        byte[] digests = new byte[Draws * sizeof(double)];
        for (int draw = 0; draw < Draws; draw++)
            BinaryPrimitives.WriteDoubleLittleEndian(digests.AsSpan(draw * sizeof(double)), run.Framed(DistrictFrame.Digest, draw));
        string found = Convert.ToHexStringLower(SHA256.HashData(digests));
        Assert.True(found == Frozen, $"the run has fingerprint {found}");
    }
}
