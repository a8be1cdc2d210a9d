using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using Beichen.Sim.Charts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beichen.Sim.Workbench;

/// <summary>The page's files, out of this assembly and the typefaces out of the figures', packed once. No path of a request ever reaches a disk.</summary>
internal static class PageFiles
{
    private static readonly FrozenDictionary<string, PageFile> Files = Read().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Adds a route a file.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach ((string path, PageFile file) in Files) routes.MapGet(path, context => file.Send(context));
    }

    private static IEnumerable<KeyValuePair<string, PageFile>> Read()
    {
        Assembly own = typeof(PageFiles).Assembly;
        foreach (string name in own.GetManifestResourceNames().Where(name => name.StartsWith("page/", StringComparison.Ordinal)))
        {
            using Stream stream = own.GetManifestResourceStream(name)!;
            using var content = new MemoryStream();
            stream.CopyTo(content);
            string file = name["page/".Length..];
            var packed = new PageFile(Pack(content.ToArray()), TypeOf(file));
            yield return new(file is "index.html" ? "/" : "/" + file, packed);
        }

        Assembly charts = typeof(Figure).Assembly;
        foreach (string name in charts.GetManifestResourceNames().Where(name => name.EndsWith(".ttf.br", StringComparison.Ordinal)))
        {
            using Stream stream = charts.GetManifestResourceStream(name)!;
            using var content = new MemoryStream();
            stream.CopyTo(content);
            yield return new("/fonts/" + (name.Contains("Bold", StringComparison.Ordinal) ? "NotoSansSC-Bold.ttf" : "NotoSansSC-Regular.ttf"),
                new PageFile(content.ToArray(), "font/ttf"));
        }
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal)) brotli.Write(content);
        return packed.ToArray();
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "application/octet-stream",
    };

    private sealed class PageFile(byte[] packed, string type)
    {
        private readonly string _tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(packed))[..20]}\"";

        public async Task Send(HttpContext context)
        {
            IHeaderDictionary headers = context.Response.Headers;
            headers.ETag = _tag;
            headers.CacheControl = type.StartsWith("font", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
            if (string.Equals(context.Request.Headers.IfNoneMatch, _tag, StringComparison.Ordinal))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            context.Response.ContentType = type;

            // Every browser of the last ten years unpacks brotli on localhost and over TLS; a script that does not gets the plain bytes.
            if (context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
            {
                headers.ContentEncoding = "br";
                headers.Vary = "Accept-Encoding";
                context.Response.ContentLength = packed.Length;
                await context.Response.Body.WriteAsync(packed, context.RequestAborted);
                return;
            }

            using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
            await brotli.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }
}
