using Microsoft.AspNetCore.Mvc;
using OnNara.Api.Attachments;
using OnNara.Api.Hosting;
using OnNara.Api.OpenApi;
using OnNara.Api.Shared;
using OnNara.Evidence.BagIt;
using OnNara.Evidence.Bundles.Checking;
using Wolverine.Http;

namespace OnNara.Api.Evidence;

public static class CheckBundleEndpoint
{
    /// <summary>512 MB.</summary>
    private const long LimitBytes = 512L * 1024 * 1024;

    /// <summary>
    /// Checks an evidence bundle, which is the body, with the keys of this installation, and keeps nothing of it. Whoever does not trust this
    /// server checks the same with <c>ops/verify</c>, on a machine and with keys of his own.
    /// </summary>
    [TakesFile]
    [RepeatableByNature]
    [DisableRequestSizeLimit]
    [TakesLong]
    [WolverinePost("/api/evidence/check")]
    [ProducesResponseType<BundleReport>(StatusCodes.Status200OK)]
    public static async Task<IResult> Post(HttpContext context, EvidenceKeys keys, CancellationToken cancellation)
    {
        if (context.Request.ContentLength > LimitBytes)
            return RequestProblems.TooLarge(LimitBytes);
        await using var bundle = await ReceivedFile.ReceiveAsync(context.Request.Body, LimitBytes, cancellation);
        return bundle is null
            ? RequestProblems.TooLarge(LimitBytes)
            : Results.Ok(BundleCheck.Of(BagZip.Read(bundle.Content), [.. keys.Keys?.Known ?? [], .. keys.Witnesses?.Known ?? []], kept: null));
    }
}
