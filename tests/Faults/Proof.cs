namespace OnNara.Faults;

/// <summary>
/// A checker that says nothing may be blind. When all rounds are over, what is stored is spoiled by hand, one way after the other, and each
/// time the checker has to say so.
/// </summary>
public sealed class Proof(Installation installation, Checker checker)
{
    private static readonly (string What, string Sql, string Word)[] Ways =
    [
        ("a decision that is gone", $"update mt_events set type = 'gone' where seq_id = {Of("decision_made")}", "LOST"),
        ("a document that is submitted twice", $"update mt_events set type = 'document_submitted' where seq_id = {Of("step_approved")}", "DOUBLED"),
        ("a version that is left out", $"update mt_events set version = version + 1000 where seq_id = {Of("incoming_handled")}", "LOST"),
        ("a number that is skipped", $"update mt_events set data = jsonb_set(data, '{{registration,number,serial}}', '100000') where seq_id = {Of("document_registered")}", "NUMBERS"),
        ("a letter that did not arrive", $"update mt_events set data = jsonb_set(data, '{{letter,dispatchId}}', '\"elsewhere\"') where seq_id = {Of("document_arrived")}", "LETTERS"),
        ("a line that the register does not show", "update mt_doc_registerline set tenant_id = 'elsewhere' where id = (select max(id) from mt_doc_registerline)", "READING"),
    ];

    /// <returns>What the checker did not see.</returns>
    public async Task<IReadOnlyList<string>> GiveAsync(int round, CancellationToken cancellation)
    {
        var (unseen, told) = (new List<string>(), new HashSet<string>());
        foreach (var (what, sql, word) in Ways)
        {
            await using var spoil = installation.Database.CreateCommand(sql);
            if (await spoil.ExecuteNonQueryAsync(cancellation) != 1)
                unseen.Add($"UNPROVED: {what} could not be made");
            // What was spoiled before is still told.
            else if (!(await checker.CheckAsync(round, cancellation)).Where(told.Add).ToList().Exists(loss => loss.StartsWith(word, StringComparison.Ordinal)))
                unseen.Add($"UNPROVED: the checker does not see {what}");
        }

        return unseen;
    }

    private static string Of(string type) => $"(select seq_id from mt_events where type = '{type}' order by seq_id desc limit 1)";
}
