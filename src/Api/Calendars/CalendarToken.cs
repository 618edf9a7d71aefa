using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace OnNara.Api.Calendars;

/// <summary>The secret in a calendar's address: 256 random bits, of which only the hash is kept.</summary>
internal static class CalendarToken
{
    private const int Length = 43;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>None for a text that can be no secret of ours.</summary>
    public static string? HashOf(string token) =>
        token.Length == Length && token.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(token)))
            : null;
}
