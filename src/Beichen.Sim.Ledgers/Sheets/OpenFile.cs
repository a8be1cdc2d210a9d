namespace Beichen.Sim.Ledgers.Sheets;

/// <summary>A file in memory.</summary>
/// <param name="Name">Its name without folders.</param>
/// <param name="Form">What it is, by its content.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record OpenFile(string Name, FileForm Form, byte[] Bytes);
