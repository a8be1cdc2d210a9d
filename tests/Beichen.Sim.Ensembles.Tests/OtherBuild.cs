using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Beichen.Sim.Kernel;

namespace Beichen.Sim.Ensembles.Tests;

/// <summary>The command with a kernel of another build: a copy in which the kernel's module has another version, and nothing else differs.</summary>
internal sealed class OtherBuild : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OtherBuild()
    {
        Directory.CreateDirectory(_folder["bin"]);
        foreach (string file in Directory.EnumerateFiles(AppContext.BaseDirectory).Where(file => Path.GetExtension(file) is not (".xml" or ".pdb")))
            File.Copy(file, Path.Combine(_folder["bin"], Path.GetFileName(file)));
        string kernel = Path.Combine(_folder["bin"], "Beichen.Sim.Kernel.dll");
        byte[] image = File.ReadAllBytes(kernel);
        using (var reader = new PEReader(new MemoryStream(image)))
        {
            MetadataReader metadata = reader.GetMetadataReader();
            Guid version = metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
            int at = image.AsSpan().IndexOf(version.ToByteArray());
            Guid.Parse(Id).ToByteArray().CopyTo(image, at);
        }

        File.WriteAllBytes(kernel, image);
    }

    /// <summary>Its id.</summary>
    public static string Id { get; } = string.Concat(KernelBuild.Id.Select(digit => digit == 'f' ? '0' : 'f'));

    public string Command => Path.Combine(_folder["bin"], "beichen.dll");

    public void Dispose() => _folder.Dispose();
}
