using CsCheck;
using OnNara.Domain.Documents;
using OnNara.Domain.Documents.Content;
using OnNara.Domain.Organizations;
using static OnNara.Domain.Tests.Documents.AnOffice;

namespace OnNara.Domain.Tests.Documents;

/// <summary>
/// Whatever anybody tries in whatever order, what is recorded stays true: one decision a round, nothing changed after it, dense
/// numbers, nobody twice in a step, and the facts tell the state.
/// </summary>
public sealed class RandomActsTests
{
    private static readonly string[] People =
        ["drafter", "team-leader", "division-head", "bureau-head", "budget-head", "clerk", "document-office", "records-officer", "colleague"];

    private static readonly PlannedStep[][] Paths =
    [
        [Decides("division-head", 1)],
        [Reviews("team-leader", 1), Decides("division-head", 2)],
        [Reviews("team-leader", 1), Consults("budget-head", 2), Consults("clerk", 2), Decides("division-head", 3)],
        [Reviews("team-leader", 1), Reviews("bureau-head", 2), Reviews("team-leader", 3), Decides("division-head", 4)],
        [Reviews("team-leader", 1)],
        [Decides("bureau-head", 1)],
    ];

    private static readonly Gen<Attempt> AnAttempt =
        from who in Gen.Int[0, People.Length - 1]
        from what in Gen.Int[0, Attempt.Kinds - 1]
        from detail in Gen.Int[0, Paths.Length - 1]
        from away in Gen.Bool
        select new Attempt(People[who], what, detail, away);

    [Fact]
    public void what_is_recorded_stays_true_whatever_is_tried() =>
        AnAttempt.Array[0, 60].Sample(attempts =>
        {
            var told = Tell(attempts);

            var decisions = told.Facts.OfType<DecisionMade>().ToList();
            decisions.Select(d => d.Round).ShouldBeUnique();
            Serials(told.Facts).ShouldBe(Enumerable.Range(1, Serials(told.Facts).Count));
            told.Facts.SkipWhile(f => f is not DecisionMade).ShouldNotContain(f => f is DocumentRevised || f is ContentEdited);
            ActsByStep(told.Facts).ShouldBeUnique();
            told.Facts.Aggregate((Document?)null, Document.Evolve).ShouldBeEquivalentTo(told.State);
        }, iter: 3_000);

    [Fact]
    public void what_the_abilities_offer_without_more_to_say_is_never_refused_as_out_of_place() =>
        AnAttempt.Array[0, 40].Sample(attempts =>
        {
            var told = Tell(attempts);
            foreach (var name in People)
            {
                var standing = Standing(told.State, name, Morning.AddDays(1));
                foreach (var ability in DocumentPermissions.Abilities(told.State, standing.Roles))
                {
                    DocumentPermissions.Check(told.State, standing.Roles, ability).ShouldBeNull();
                }
            }
        }, iter: 500);

    private static List<int> Serials(IEnumerable<object> facts) =>
    [
        .. facts.Select(f => f switch
        {
            DocumentRegistered e => e.Registration.Number.Serial,
            ReturnedOriginalRegistered e => e.Registration.Number.Serial,
            _ => 0,
        }).Where(s => s > 0),
    ];

    private static List<(int Round, int Step)> ActsByStep(IEnumerable<object> facts)
    {
        var acts = new List<(int, int)>();
        var round = 0;
        foreach (var fact in facts)
        {
            switch (fact)
            {
                case DocumentSubmitted e: round = e.Round; break;
                case StepApproved e: acts.Add((round, e.Step)); break;
                case ConsultationGiven e: acts.Add((round, e.Step)); break;
                case StepSkipped e: acts.Add((round, e.Step)); break;
                case DecisionMade e: acts.Add((round, e.Step)); break;
                default: break;
            }
        }

        return acts;
    }

    private static (Document State, List<object> Facts) Tell(Attempt[] attempts)
    {
        var draft = ADraft(Paths[1]) with { Significance = Significance.Law, IsInternal = false, Recipients = [new("Ministry of N", "N")] };
        var begun = new DocumentDrafted(NameBasedId.Of("random"), "M", Official("drafter"), Morning, draft, null, null, null);
        List<object> facts = [begun];
        var state = Document.Evolve(null, begun)!;
        var serial = 0;
        foreach (var attempt in attempts)
        {
            var organization = attempt.Away ? Without("division-head", "team-leader") : Ministry;
            if (attempt.Try(state, organization) is not Decision.Accepted accepted)
            {
                continue;
            }

            var recorded = accepted.Events.ToList();
            var after = recorded.Aggregate((Document?)state, Document.Evolve)!;
            if (RegisterDocument.IsDue(after, recorded))
            {
                recorded.AddRange(((Decision.Accepted)RegisterDocument.Decide(
                    after, new(Official(attempt.Who), Morning, ++serial, RetentionPeriod.TenYears))).Events);
            }

            facts.AddRange(recorded);
            state = recorded.Aggregate((Document?)state, Document.Evolve)!;
        }

        return (state, facts);
    }

    private sealed record Attempt(string Who, int What, int Detail, bool Away)
    {
        public const int Kinds = 17;

        public Decision Try(Document state, Organization organization)
        {
            var by = Standing(state, Who, Morning.AddMinutes(5), organization);
            var draft = state.Draft with { Path = Paths[Detail], Title = $"Title {Detail}" };
            return What switch
            {
                0 => ReviseDocument.Decide(state, new(by, draft, new HashSet<string> { "N" }, null)),
                1 => SubmitDocument.Decide(state, new(by, organization, UnitTask(state.Draft.UnitTaskCode))),
                2 => ApproveStep.Decide(state, new(by, "opinion", Detail == 0)),
                3 => GiveConsultation.Decide(state, new(by, Detail > 0, "opinion")),
                4 => EditContent.Decide(state, new(by, $"Edited {Detail}", Body.Empty, [])),
                5 => HoldStep.Decide(state, new(by, "later", by.Day.AddDays(Detail - 1))),
                6 => SkipStep.Decide(state, new(by, Without("team-leader"), "away")),
                7 => ChangePath.Decide(state, new(by, organization, Paths[Detail], "another way")),
                8 or 16 => DecideDocument.Decide(state, new(by, null)),
                9 => ReturnDocument.Decide(state, new(by, "again")),
                10 => RecallDocument.Decide(state, new(by, null)),
                11 => TakeBackReturn.Decide(state, new(by, null)),
                12 => SealDocument.Decide(state, new(by, "Seal")),
                13 => DispatchDocument.Decide(state, new(by, organization, NameBasedId.Of("d"))),
                14 => RefuseDispatch.Decide(state, new(by, "defect")),
                _ => CorrectRegisterEntry.Decide(state, new(by, null, RegisterField.Title, $"Entry {Detail}", "misspelt")),
            };
        }
    }
}
