using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace Beichen.Sim.Membership.Clusters;

/// <summary>
/// Looks into the membership every few seconds for the own silo. One that was frozen, or whose
/// membership server was emptied, would otherwise wait for ever for work that nobody deals to it.
/// </summary>
/// <param name="silo">The own silo, started.</param>
/// <param name="language">Language of the lines.</param>
/// <param name="tell">Takes a line when the membership does not answer, and when it answers again.</param>
public sealed class MembershipWatch(IHost silo, Language language, Action<string> tell)
{
    /// <summary>How long the membership may be silent before the silo ends.</summary>
    public static readonly TimeSpan MostSilence = TimeSpan.FromMinutes(1);

    private string NoLongerKnown => language.Pick("集群成员表中已无本仓（其服务被清空或重启）", "the membership no longer knows this silo (its server was emptied or restarted)");
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    /// <summary>Returns why the silo is no longer a member of its cluster, or null when cancelled before.</summary>
    public async Task<string?> Lost(CancellationToken cancellation)
    {
        IMembershipTable table = silo.Services.GetRequiredService<IMembershipTable>();
        SiloAddress own = silo.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress;
        long? silentSince = null;
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
            {
                try
                {
                    MembershipEntry? entry = (await table.ReadAllAsync(cancellation).WaitAsync(Patience, cancellation)).TryGet(own)?.Item1;
                    if (silentSince is not null) tell(language.Pick("成员服务恢复应答", "the membership answers again"));
                    silentSince = null;
                    if (entry is null) return NoLongerKnown;
                    if (entry.Status is SiloStatus.Dead or SiloStatus.ShuttingDown or SiloStatus.Stopping)
                        return language.Pick("其他仓已放弃本仓：它一时没有应答", "the other silos have given this one up: it did not answer them for a while");
                }
                catch (Exception exception) when (IsSilence(exception))
                {
                    if (silentSince is null) tell(language.Pick("成员服务无应答；在算的继续", "the membership does not answer; work under way goes on"));
                    silentSince ??= Environment.TickCount64;
                    if (Environment.TickCount64 - silentSince > MostSilence.TotalMilliseconds)
                        return language.Pick($"成员服务 {MostSilence.TotalSeconds:0} 秒无应答", $"the membership has not answered for {MostSilence.TotalSeconds:0} s");
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    // It answers, and has no cluster.
                    return NoLongerKnown;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody wants to know any more.
        }

        return null;
    }

    private static bool IsSilence(Exception exception) =>
        exception is RedisConnectionException or RedisTimeoutException or TimeoutException or OrleansException;
}
