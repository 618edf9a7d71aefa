using Marten;
using OnNara.Api.Exchange;
using OnNara.Domain;
using OnNara.Domain.Incoming;
using OnNara.Projections.Attachments;
using OnNara.Projections.Incoming;
using OnNara.Projections.PersonalData;
using Wolverine;

namespace OnNara.Api.Incoming;

/// <summary>An agency's letters of a person whose data was erased are told it. It may come twice.</summary>
public sealed record FollowErasure(PersonalDataErased Erased) : IBetweenAgencies;

/// <summary>The key of a person whose data was erased, for the installation, where the keys are.</summary>
public sealed record DestroyPersonalKey(Guid DataSubjectId, DateTimeOffset At) : IBetweenAgencies;

/// <summary>Files of erased letters, by the hash of their bytes.</summary>
public sealed record EraseFiles(IReadOnlyList<string> Sha256s);

public static class FollowErasureHandler
{
    public static async Task Handle(FollowErasure message, IDocumentSession session, IMessageContext messages, CancellationToken cancellation)
    {
        var person = message.Erased.DataSubjectId;
        var letters = await session.Query<IncomingSummary>().Where(d => d.DataSubjectId == person && d.PersonalDataErasedAt == null).ToListAsync(cancellation);
        foreach (var letter in letters)
        {
            var stream = await session.Events.FetchForWriting<IncomingDocument>(letter.Id, cancellation);
            var document = stream.Aggregate ?? throw new InvalidOperationException($"The row of the incoming document {letter.Id} has no stream.");
            stream.AppendMany(((Decision.Accepted)ErasePersonalData.Follow(document, message.Erased)).Events);
            if (document.Attachments.Count > 0)
                await messages.PublishAsync(new EraseFiles([.. document.Attachments.Select(a => a.Sha256)]), new DeliveryOptions { TenantId = session.TenantId });
        }
    }
}

public static class DestroyPersonalKeyHandler
{
    public static void Handle(DestroyPersonalKey message, IDocumentSession session) => PersonalKeys.Destroy(session, message.DataSubjectId, message.At);
}

public static class EraseFilesHandler
{
    public static Task Handle(EraseFiles message, AttachmentStore store, CancellationToken cancellation) => store.EraseAsync(message.Sha256s, cancellation);
}
