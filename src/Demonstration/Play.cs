using System.Diagnostics;
using OnNara.Client;
using OnNara.Demonstration.Playing;
using OnNara.Demonstration.Script;
using OnNara.Demonstration.Story;

namespace OnNara.Demonstration;

/// <summary>What a play came to.</summary>
/// <param name="Played">Acts of this play.</param>
/// <param name="Skipped">Acts that were there already.</param>
/// <param name="Refusals">Acts that the product did not take, in words.</param>
public sealed record PlayReport(int Acts, int Played, int Skipped, IReadOnlyCollection<string> Refusals, TimeSpan Took)
{
    public bool IsWhole => Played + Skipped == Acts;
}

/// <summary>Plays the stories through the product, the agencies side by side, each act by its own person at the story's own time.</summary>
public sealed class Play(Progress progress)
{
    /// <param name="watched">Told of each act.</param>
    public async Task<PlayReport> RunAsync(ApiClient api, IReadOnlyList<StoryFile> stories, CancellationToken stop, Action<Tally>? watched = null)
    {
        var watch = Stopwatch.StartNew();
        var script = GovernmentScript.Of(stories);
        var tally = new Tally(script.Acts, watched);
        using var showing = new CancellationTokenSource();
        var shown = progress.ShowAsync(tally, showing.Token);
        try
        {
            var cast = await Cast.GatherAsync(api, script.People, stop);
            var (things, board) = (new Things(api, cast, script), new Board());

            // A lane that broke down would leave the others waiting for it.
            using var together = CancellationTokenSource.CreateLinkedTokenSource(stop);
            await Task.WhenAll(script.Lanes.Values.Select(async acts =>
            {
                try
                {
                    await new Lane(api, cast, things, board, tally).PlayAsync(acts, together.Token);
                }
                catch
                {
                    await together.CancelAsync();
                    throw;
                }
            }));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What had begun was finished; the next play goes on from here.
        }
        finally
        {
            await showing.CancelAsync();
            await shown;
        }

        return new(tally.Acts, tally.ActsPlayed, tally.ActsSkipped, tally.Refusals, watch.Elapsed);
    }
}
