using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace Beichen.Sim.Kernel.Mutation;

/// <summary>
/// The mutated kernel, let be optimised, with the mutants of one folder live and all others asleep. As Stryker compiles it, it is up to forty
/// times as slow as the plain one: it is meant for a debugger, and the question after the active mutant stands at every expression of the innermost loops;
/// where it is answered beforehand the compiler leaves it out. Nothing changes but the answer "no" at the mutants of other folders.
/// </summary>
internal static class LiveFolder
{
    private const byte Call = 0x28, LoadInteger = 0x20, LoadShort = 0x1F, LoadZero = 0x16, LoadEight = 0x1E, Pop = 0x26, Nothing = 0x00;

    /// <summary>Rewrites the kernel; how many questions stay open is returned.</summary>
    /// <param name="mutated">Kernel as Stryker compiled it.</param>
    /// <param name="live">Numbers of the mutants that stay; none to leave all as they are, able to say what a test reaches.</param>
    /// <param name="destination">Kernel beside this program.</param>
    public static int Write(string mutated, IReadOnlySet<int> live, string destination)
    {
        bool everything = live.Count == 0;
        byte[] image = File.ReadAllBytes(mutated);
        int open = 0;
        using (var reader = new PEReader(new MemoryStream([.. image])))
        {
            MetadataReader metadata = reader.GetMetadataReader();
            TypeDefinition control = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
                .Single(type => metadata.GetString(type.Name) == "MutantControl");
            MethodDefinitionHandle question = control.GetMethods()
                .Single(method => metadata.GetString(metadata.GetMethodDefinition(method).Name) == "IsActive");
            FieldDefinitionHandle active = control.GetFields().Single(field => metadata.GetString(metadata.GetFieldDefinition(field).Name) == "ActiveMutant");
            foreach (MethodDefinitionHandle handle in metadata.MethodDefinitions)
            {
                MethodDefinition method = metadata.GetMethodDefinition(handle);
                if (method.RelativeVirtualAddress == 0) continue;
                MethodBodyBlock body = reader.GetMethodBody(method.RelativeVirtualAddress);
                int start = FileOffset(reader.PEHeaders, method.RelativeVirtualAddress);
                int code = body.GetILBytes()!.Length;
                int header = (image[start] & 3) == 2 ? 1 : 12;
                if (everything) open += Questions(image.AsSpan(start + header, code), MetadataTokens.GetToken(question));
                else if (handle == question) Shorten(image, start, code, MetadataTokens.GetToken(active));
                else open += Answer(image.AsSpan(start + header, code), MetadataTokens.GetToken(question), live);
            }
        }

        Optimise(image);
        string beside = destination + ".new";
        File.WriteAllBytes(beside, image);
        File.Move(beside, destination, overwrite: true);
        return open;
    }

    /// <summary>Numbers of the compiled mutants whose file lies in a folder of the kernel.</summary>
    public static IReadOnlySet<int> Mutants(string report, string folder)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(report));
        return document.RootElement.GetProperty("files").EnumerateObject().Where(file => file.Name.Contains($"/{folder}/", StringComparison.Ordinal))
            .SelectMany(file => file.Value.GetProperty("mutants").EnumerateArray())
            .Select(mutant => int.Parse(mutant.GetProperty("id").GetString()!, System.Globalization.CultureInfo.InvariantCulture)).ToHashSet();
    }

    // Stryker compiles for debugging, which bars the runtime from optimising: DebuggableAttribute's one argument is set back to what a release has.
    private static void Optimise(Span<byte> image)
    {
        ReadOnlySpan<byte> debugging = [0x08, 0x01, 0x00, 0x07, 0x01, 0x00, 0x00, 0x00, 0x00];
        int at = image.IndexOf(debugging);
        if (at < 0 || image[(at + 1)..].IndexOf(debugging) >= 0) throw new InvalidOperationException("the kernel is not compiled as expected");
        (image[at + 3], image[at + 4]) = (0x02, 0x00);
    }

    // Is the mutant asked for the active one: ldarg.0, ldsfld, ceq, ret, and a code size that the compiler takes inline.
    private static void Shorten(byte[] image, int start, int code, int field)
    {
        if ((image[start] & 3) != 3 || code < 10) throw new InvalidOperationException("the question after the active mutant is not compiled as expected");
        BinaryPrimitives.WriteInt32LittleEndian(image.AsSpan(start + 4), 9);
        Span<byte> il = image.AsSpan(start + 12, 9);
        (il[0], il[1], il[6], il[7], il[8]) = (0x02, 0x7E, 0xFE, 0x01, 0x2A);
        BinaryPrimitives.WriteInt32LittleEndian(il[2..], field);
    }

    private static int Answer(Span<byte> il, int question, IReadOnlySet<int> live)
    {
        int open = 0;
        Span<byte> call = stackalloc byte[5];
        call[0] = Call;
        BinaryPrimitives.WriteInt32LittleEndian(call[1..], question);
        for (int at = 0, next; (next = il[at..].IndexOf(call)) >= 0; at += 5)
        {
            at += next;
            int id = at >= 5 && il[at - 5] == LoadInteger && BinaryPrimitives.ReadInt32LittleEndian(il[(at - 4)..]) is > sbyte.MaxValue and < 1 << 16
                ? BinaryPrimitives.ReadInt32LittleEndian(il[(at - 4)..])
                : at >= 2 && il[at - 2] == LoadShort ? (sbyte)il[at - 1]
                : il[at - 1] is >= LoadZero and <= LoadEight ? il[at - 1] - LoadZero
                : throw new InvalidOperationException("a question whose number is not a constant");
            if (live.Contains(id))
            {
                open++;
                continue;
            }

            (il[at], il[at + 1]) = (Pop, LoadZero);
            il.Slice(at + 2, 3).Fill(Nothing);
        }

        return open;
    }

    private static int Questions(ReadOnlySpan<byte> il, int question)
    {
        Span<byte> call = stackalloc byte[5];
        call[0] = Call;
        BinaryPrimitives.WriteInt32LittleEndian(call[1..], question);
        return il.Count(call);
    }

    private static int FileOffset(PEHeaders headers, int address)
    {
        SectionHeader section = headers.SectionHeaders[headers.GetContainingSectionIndex(address)];
        return address - section.VirtualAddress + section.PointerToRawData;
    }
}
