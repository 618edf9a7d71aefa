using System.Net;
using OnNara.Domain.Documents;

namespace OnNara.Api.Tests.Documents;

/// <summary>What several people want at the same moment.</summary>
public sealed class RaceTests(OnNaraHost host)
{
    [Fact]
    public async Task sixteen_people_who_decide_at_once_in_one_department_get_numbers_without_gap_or_double()
    {
        const int Deciders = 16;
        var agency = await host.OpenAgencyAsync(section => section with
        {
            Department = section.Department with
            {
                Departments =
                [
                    .. section.Department.Departments!,
                    new("MANY", "합의과", "과장", [.. Enumerable.Range(1, Deciders).Select(i => new OnNara.Api.Organizations.File.PersonSection($"decider{i}.{section.Code}", $"decider{i}", "서기관", "과장", []))]),
                ],
            },
        });
        var papers = new List<(Paper Paper, string Decider)>();
        for (var round = 0; round < 4; round++)
        {
            for (var i = 1; i <= Deciders; i++)
            {
                var draft = Paper.Draft(agency) with { Path = [new(1, StepAct.Decision, agency.PersonId($"decider{i}"))] };
                var paper = await Paper.DraftedAsync(agency, draft, by: $"decider{i}");
                await paper.ActAsync($"decider{i}", "submit");
                papers.Add((paper, $"decider{i}"));
            }
        }

        var answers = await Task.WhenAll(papers.Select(p => p.Paper.ActAsync(p.Decider, "decide")));

        answers.Select(a => int.Parse(a.Number!.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture)).Order()
            .ShouldBe(Enumerable.Range(1, papers.Count));
    }

    [Fact]
    public async Task of_two_acts_at_once_on_one_document_exactly_one_wins()
    {
        var agency = await host.OpenAgencyAsync();
        for (var i = 0; i < 5; i++)
        {
            var paper = await Paper.SubmittedAsync(agency);
            var version = paper.Version;

            var statuses = (await Task.WhenAll(
                paper.SendAsync("manager", "decide", version: version),
                paper.SendAsync("manager", "return", new { reason = "다시" }, version),
                paper.SendAsync("drafter", "recall", version: version))).Select(a => a.Response.StatusCode).ToList();

            statuses.Count(s => s == HttpStatusCode.OK).ShouldBe(1);
            statuses.Count(s => s == HttpStatusCode.Conflict).ShouldBe(2, string.Join(", ", statuses));
        }
    }

    [Fact]
    public async Task a_refused_decision_burns_no_number()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => paper.SendAsync("manager", "decide")));

        var next = await Paper.SubmittedAsync(agency);

        (await next.ActAsync("manager", "decide")).Number.ShouldBe("인사과-2");
    }

    [Fact]
    public async Task a_repeated_decision_answers_as_the_first_did_and_happens_once()
    {
        var agency = await host.OpenAgencyAsync();
        var paper = await Paper.SubmittedAsync(agency);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => paper.SendAsync("manager", "decide", key: "once")));

        answers.ShouldAllBe(a => a.Response.StatusCode == HttpStatusCode.OK);
        (await Task.WhenAll(answers.Select(a => a.Response.Content.ReadAsStringAsync()))).Distinct().ShouldHaveSingleItem();
        await Task.FromResult((await paper.SendAsync("manager", "decide", new { opinion = "다른 내용" }, key: "once")).Response)
            .ShouldBeRefusedAsync(HttpStatusCode.UnprocessableEntity, "request.key-reused");
    }
}
