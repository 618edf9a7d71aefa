using System.Net;

namespace OnNara.Api.Tests.Attachments;

/// <summary>As many bytes as one likes, made while they are sent.</summary>
internal sealed class Zeros(long length, bool saysLength) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var piece = new byte[1024 * 1024];
        for (var left = length; left > 0; left -= piece.Length)
            await stream.WriteAsync(piece.AsMemory(0, (int)Math.Min(left, piece.Length)));
    }

    protected override bool TryComputeLength(out long computed)
    {
        computed = length;
        return saysLength;
    }
}
