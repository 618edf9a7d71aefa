using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Organizations;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Domain.Tests.Documents;

/// <summary>
/// A document on its way, told as what people did with it. Each act asks the Domain and demands that it says yes; the same acts can
/// be asked to be refused. It registers as the API does.
/// </summary>
internal sealed class ADocument
{
    private static readonly IReadOnlySet<string> Agencies = new HashSet<string> { "M", "N", "P" };
    private Organization _organization = Ministry;
    private int _serial;

    private ADocument(Document state) => State = state;

    public Document State { get; private set; }

    /// <summary>Everything that happened so far, in order.</summary>
    public List<object> Facts { get; } = [];

    public DateTimeOffset Now { get; private set; } = Morning;

    /// <param name="proposes">Whether the unit task that the draft names is in force, so that it proposes what the draft leaves out.</param>
    public static ADocument Drafted(DocumentDraft? draft = null, string by = "drafter", bool proposes = true) => DraftedBy(by, draft ?? ADraft(), proposes);

    public static ADocument Submitted(params PlannedStep[] path) => Drafted(ADraft(path)).Submit();

    public static ADocument Decided(DocumentDraft? draft = null) => Drafted(draft).Submit().Decide("division-head");

    public static DocumentDraft ToBeSent(Sender sender = Sender.DepartmentHead) =>
        ADraft() with { IsInternal = false, Recipients = [new("Ministry of N", "N"), new("Province P", "P")], Sender = sender };

    public ADocument While(Organization organization)
    {
        _organization = organization;
        return this;
    }

    public ADocument Revise(DocumentDraft draft, string by = "drafter") => Do(by, s => ReviseDocument.Decide(State, new(s, draft, Agencies, UnitTask(draft.UnitTaskCode)?.On(s.Day))));

    public ADocument Submit(string by = "drafter") => Do(by, s => SubmitDocument.Decide(State, new(s, _organization, UnitTask(State.Draft.UnitTaskCode))));

    public ADocument Approve(string by, string? opinion = null, bool dissents = false) =>
        Do(by, s => ApproveStep.Decide(State, new(s, opinion, dissents)));

    public ADocument Consult(string by, bool agrees = true, string? opinion = null) =>
        Do(by, s => GiveConsultation.Decide(State, new(s, agrees, opinion)));

    public ADocument Edit(string by, string title) => Do(by, s => EditContent.Decide(State, new(s, title, Body.Empty, [])));

    public ADocument Hold(string by, string reason = "figures are missing", int days = 3) =>
        Do(by, s => HoldStep.Decide(State, new(s, reason, s.Day.AddDays(days))));

    public ADocument Skip(string by, string reason = "on a business trip") => Do(by, s => SkipStep.Decide(State, new(s, _organization, reason)));

    public ADocument ChangePath(string by, params PlannedStep[] remaining) =>
        Do(by, s => OnNara.Domain.Documents.ChangePath.Decide(State, new(s, _organization, remaining, "another opinion is needed")));

    public ADocument Decide(string by, string? opinion = null) => Do(by, s => DecideDocument.Decide(State, new(s, opinion)));

    public ADocument Return(string by, string reason = "the figures do not add up") => Do(by, s => ReturnDocument.Decide(State, new(s, reason)));

    public ADocument Recall(string by = "drafter") => Do(by, s => RecallDocument.Decide(State, new(s, null)));

    public ADocument TakeBack(string by = "drafter") => Do(by, s => TakeBackReturn.Decide(State, new(s, null)));

    public ADocument Withdraw(string by = "drafter", string reason = "not needed") => Do(by, s => WithdrawDocument.Decide(State, new(s, reason)));

    public ADocument Seal(string by = "clerk") => Do(by, s => SealDocument.Decide(State, new(s, "Seal of the Minister")));

    public ADocument Dispatch(string by = "clerk") => Do(by, s => DispatchDocument.Decide(State, new(s, _organization, NameBasedId.Of("dispatch"))));

    public ADocument RefuseDispatch(string by = "clerk") => Do(by, s => OnNara.Domain.Documents.RefuseDispatch.Decide(State, new(s, "no date in the body")));

    public ADocument ChangeRecipients(string by, IReadOnlyList<Recipient> added, IReadOnlyList<Recipient> removed) => Do(by, s =>
        OnNara.Domain.Documents.ChangeRecipients.Decide(State, new(s, _organization, NameBasedId.Of("second"), added, removed, "they are concerned too", Agencies)));

    public ADocument Correct(string by, RegisterField field, string to) => Do(by, s =>
        CorrectRegisterEntry.Decide(State, new(s, field == RegisterField.UnitTask ? UnitTask(to) : null, field, to, "misspelt")));

    public ADocument ReadReport(string by) => Do(by, s => ReadLaterReport.Decide(State, new(s)));

    /// <summary>As a completed handover records it; whether it is lawful is the handover's own question.</summary>
    /// <param name="step">The step that changes hands; the drafting where it is left out.</param>
    public ADocument HandOver(string from, string to, int? step = null)
    {
        var handover = NameBasedId.Of("handover");
        return Do(to, s => Decision.Accept(step is { } number
            ? new StepHandedOver(s.By, s.At, number, Official(from), Official(to), handover)
            : new DrafterChanged(s.By, s.At, Official(from), Official(to), handover)));
    }

    /// <summary>Asks for an act and demands that it is refused with this code; nothing may have changed.</summary>
    public void Refuses(string code, Func<ADocument, ADocument> act)
    {
        var before = State;
        Should.Throw<RefusedAct>(() => act(this)).Reason.Code.ShouldBe(code);
        State.ShouldBe(before);
    }

    public T Fact<T>() => Facts.OfType<T>().Last();

    private static ADocument DraftedBy(string by, DocumentDraft draft, bool proposes)
    {
        var official = Official(by);
        var decision = DraftDocument.Decide(
            new(NameBasedId.Of("document"), "M", official, Morning, draft, null, null, null, Agencies, proposes ? UnitTask(draft.UnitTaskCode)?.On(OfficeDay.Of(Morning)) : null), null);
        var facts = Accepted(decision);
        var document = new ADocument(facts.Aggregate((Document?)null, Document.Evolve)!);
        document.Facts.AddRange(facts);
        return document;
    }

    private static IReadOnlyList<object> Accepted(Decision decision) => decision switch
    {
        Decision.Accepted accepted => accepted.Events,
        Decision.Refused refused => throw new RefusedAct(refused.Reason),
        _ => throw new InvalidOperationException(),
    };

    private ADocument Do(string by, Func<Standing, Decision> act)
    {
        Now = Now.AddMinutes(10);
        var facts = Accepted(act(Standing(State, by, Now, _organization))).ToList();
        var after = facts.Aggregate((Document?)State, Document.Evolve)!;
        if (RegisterDocument.IsDue(after, facts))
        {
            var registered = Accepted(RegisterDocument.Decide(after, new(Official(by), Now, ++_serial, RetentionPeriod.FiveYears)));
            facts.AddRange(registered);
            after = registered.Aggregate((Document?)after, Document.Evolve)!;
        }

        Facts.AddRange(facts);
        State = after;
        return this;
    }

    private sealed class RefusedAct(Refusal reason) : Exception(reason.Code)
    {
        public Refusal Reason => reason;
    }
}
