using System.Globalization;
using Marten;
using OnNara.Api.Access;
using OnNara.Api.Shared;
using OnNara.Domain;
using OnNara.Domain.Access;
using OnNara.Evidence.BagIt;
using OnNara.Evidence.Bundles;
using OnNara.Evidence.Events;
using OnNara.Evidence.Json;
using OnNara.Projections.Attachments;
using OnNara.Projections.Sealing;

namespace OnNara.Api.Evidence;

/// <summary>What is to be bundled, after it was decided that this person may have it.</summary>
/// <param name="Agency">In whose log it stands.</param>
/// <param name="Streams">The subject's own first, then those that belong to the record.</param>
/// <param name="Since">The size of a checkpoint that the reader kept; none where there is none.</param>
public sealed record BundleOrder(BundledKind Kind, Guid Subject, string Agency, IReadOnlyList<Guid> Streams, long? Since);

/// <summary>
/// Makes evidence bundles: the rows as they are stored, their proofs in the tree of the last checkpoint, and the files that they name. It
/// judges nothing; a row that was tampered with goes out as it is, and the check of the bundle finds it, unless it was made into something
/// that cannot be written down: then that is said. That somebody takes a record out is on record before the first byte goes.
/// </summary>
public sealed class BundleDesk(SealedStreams streams, SealedLogs logs, EvidenceKeys keys, AttachmentStore attachments, AccessRecord accesses)
{
    private const int RetryAfterSeconds = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public async Task<IResult> GiveAsync(BundleOrder order, CurrentOfficial official, HttpResponse response, CancellationToken cancellation)
    {
        if (keys.Keys is not { } known)
            return new LogNotFound().ToProblem();
        if (await SealedAsync(order, cancellation) is not { } found || await logs.HeadAsync(order.Agency, cancellation) is not { } head)
        {
            response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            return new EvidenceNotSealedYet().ToProblem();
        }

        if (order.Since is { } since && (since < 1 || (ulong)since > head.Size))
            return new EvidenceSinceOutOfRange((long)head.Size).ToProblem();

        var events = new List<BundledEvent>(found.Count);
        foreach (var each in found)
        {
            if (Bundled(each.Event, out var fault) is not { } bundled)
                return new EvidenceDamaged(each.Event.Id, each.Event.Stream, each.Event.Version, fault).ToProblem();
            events.Add(bundled);
        }

        try
        {
            var bag = await PrepareAsync(order, found, events, head, known.OriginOf(order.Agency), official, cancellation);
            await accesses.Exported(order.Agency, new(order.Subject, official.Actor.Official, official.At, (long)head.Size, found.Count), cancellation);
            return new BundleAnswer(bag, NameOf(order));
        }
        catch (BagTooLargeException)
        {
            return new EvidenceTooLarge().ToProblem();
        }
    }

    // Waits a little for the sealing, which follows the writes.
    private async Task<IReadOnlyList<SealedEvent>?> SealedAsync(BundleOrder order, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            var found = await streams.ReadAsync(order.Agency, order.Streams, cancellation);
            if (found.Count > 0 && found.All(e => e.Place is not null))
                return found;
            if (waited >= Patience)
                return null;
            await Task.Delay(Pause, cancellation);
        }
    }

    private async Task<BagWriter> PrepareAsync(
        BundleOrder order, IReadOnlyList<SealedEvent> found, IReadOnlyList<BundledEvent> events, SealedHead head, string origin, CurrentOfficial official,
        CancellationToken cancellation)
    {
        var proofs = logs.ProofsOf(order.Agency, head.Size);
        var places = new List<LeafProof>();
        foreach (var each in found)
            places.Add(new(each.Place!.Value, await proofs.InclusionAsync(each.Place.Value, cancellation)));

        var earlier = order.Since is { } since ? new EarlierProof((ulong)since, await proofs.ConsistencyAsync((ulong)since, cancellation)) : null;
        var files = new List<(string, Func<CancellationToken, Task<Stream>>)>();
        foreach (var sha256 in NamedAttachment.In(events).Select(a => a.Sha256).Distinct())
        {
            // One that is gone is left out, and the check says that it is missing.
            if (await attachments.ExistsAsync(order.Agency, sha256, cancellation))
                files.Add((sha256, async token => await attachments.OpenReadAsync(order.Agency, sha256, token) ?? throw new IOException($"The file {sha256} is gone.")));
        }

        var parts = BundleFiles.PartsOf(new(order.Kind, order.Subject, order.Agency, origin, order.Streams), head.Note, events, places, earlier, files);
        return await BagWriter.PrepareAsync(NameOf(order), InfoOf(order, official), parts, cancellation);
    }

    private static BundledEvent? Bundled(EventRecord stored, out string fault)
    {
        fault = "It is no whole event.";
        try
        {
            return BundledEvent.Read(stored.ToCanonicalJson());
        }
        catch (NotCanonicalizableException none)
        {
            fault = none.Message;
            return null;
        }
    }

    private static IReadOnlyList<(string Label, string Value)> InfoOf(BundleOrder order, CurrentOfficial official) =>
    [
        ("Source-Organization", order.Agency),
        ("Bagging-Date", official.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("External-Identifier", order.Subject.ToString("D")),
        ("External-Description", "An evidence bundle; ops/verify checks it without the server."),
    ];

    private static string NameOf(BundleOrder order) => $"{(order.Kind == BundledKind.Document ? "document" : "task-card")}-{order.Subject:D}";
}

/// <summary>Sends a bundle while it is written; its length is known, so whoever gets less knows that something was cut off.</summary>
internal sealed class BundleAnswer(BagWriter bag, string name) : IResult
{
    public const string MediaType = "application/zip";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = MediaType;
        response.ContentLength = bag.Length;
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}.zip\"";
        response.Headers.CacheControl = "no-store";
        await bag.WriteAsync(response.Body, httpContext.RequestAborted);
    }
}
