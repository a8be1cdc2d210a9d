using Beichen.Sim.Kernel;
using Orleans.Metadata;

namespace Beichen.Sim.Grains.Hosting;

/// <summary>
/// The silos of a cluster that compute for this process, as the membership has them at the moment. A silo says by its name whether it computes, which
/// one that only asks for a run does not, and with which build of the rules: one of another build is no silo to compute on.
/// </summary>
/// <param name="membership">Membership as this process's own silo knows it.</param>
/// <param name="manifests">What each silo hosts, as this process's own silo knows it.</param>
public sealed class ClusterSilos(IClusterMembershipService membership, IClusterManifestProvider manifests)
{
    private const string Computing = "compute-";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private Known? _known;

    /// <summary>The silos that compute, are active and can be placed on, in the order of their addresses.</summary>
    public IReadOnlyList<SiloAddress> Active
    {
        get
        {
            (ClusterMembershipSnapshot members, ClusterManifest hosted) = (membership.CurrentSnapshot, manifests.Current);
            if (Volatile.Read(ref _known) is { } known && ReferenceEquals(known.Members, members) && ReferenceEquals(known.Hosted, hosted)) return known.Silos;

            // Until it is known what a silo hosts, a wish to place a grain on it would be passed over.
            SiloAddress[] silos = [.. members.Members.Values.Where(IsReady).Select(member => member.SiloAddress).Order()];
            Volatile.Write(ref _known, new Known(members, hosted, silos));
            return silos;

            bool IsReady(ClusterMember member) => Computes(member) && hosted.Silos.ContainsKey(member.SiloAddress);
        }
    }

    /// <summary>The silos that compute, are active and are of another build of the rules, with the build of each.</summary>
    public IReadOnlyList<(SiloAddress Silo, string Kernel)> OfOtherBuilds =>
        [.. membership.CurrentSnapshot.Members.Values.Where(member => member.Status == SiloStatus.Active && BuildOf(member.Name) is { } build && !IsOwn(build))
            .OrderBy(member => member.SiloAddress).Select(member => (member.SiloAddress, BuildOf(member.Name)!))];

    /// <summary>Returns when every silo that computes can be placed on, or after a while with those that can.</summary>
    public async Task GatherAsync(CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        enough.CancelAfter(Patience);
        try
        {
            await foreach (ClusterManifest hosted in manifests.Updates.WithCancellation(enough.Token))
            {
                if (membership.CurrentSnapshot.Members.Values.Where(Computes).All(member => hosted.Silos.ContainsKey(member.SiloAddress))) return;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // One of them does not answer. It takes part when it does.
        }
    }

    /// <summary>Name of a silo.</summary>
    /// <param name="port">Its port for other silos.</param>
    /// <param name="computes">Whether blocks of any run may be dealt to it.</param>
    public static string NameOf(int port, bool computes) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(computes ? Computing : "ask-")}{port}-{KernelBuild.Id}");

    /// <summary>Build of the rules of a silo that computes, by its name: empty when the name does not say; null for a silo that does not compute.</summary>
    public static string? BuildOf(string name) =>
        !name.StartsWith(Computing, StringComparison.Ordinal) ? null : name.LastIndexOf('-') is var dash && dash >= Computing.Length ? name[(dash + 1)..] : "";

    /// <summary>Whether a build of the rules is that of this process.</summary>
    public static bool IsOwn(string build) => string.Equals(build, KernelBuild.Id, StringComparison.Ordinal);

    private static bool Computes(ClusterMember member) => member.Status == SiloStatus.Active && BuildOf(member.Name) is { } build && IsOwn(build);

    private sealed record Known(ClusterMembershipSnapshot Members, ClusterManifest Hosted, IReadOnlyList<SiloAddress> Silos);
}
