using System.Text.Json.Serialization.Metadata;
using JasperFx.MultiTenancy;
using Marten;
using OnNara.Projections.Attachments;
using OnNara.Projections.PersonalData;
using OnNara.Projections.Sealing;
using Weasel.Core;

namespace OnNara.Projections;

/// <summary>How the event store and the read models are kept: one configuration for the API, the tests and the benches.</summary>
public static class OnNaraStore
{
    private static readonly HashSet<Type> s_rows = [.. ReadingGroups.All.SelectMany(group => group.Rows)];

    /// <param name="keys">What people's data in the log is encrypted under.</param>
    public static void Configure(StoreOptions options, PersonalKeys keys)
    {
        options.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase, json =>
        {
            // jsonb orders members by itself, so the discriminator of a block need not come first.
            json.AllowOutOfOrderMetadataProperties = true;
            json.Converters.Add(new PersonalDataConverter(keys));
            json.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsNot } };
        });
        options.Events.TenancyStyle = TenancyStyle.Conjoined;
        options.Policies.AllDocumentsAreMultiTenanted();
        options.Advanced.DefaultTenantUsageEnabled = false;
        options.Events.MetadataConfig.EnableAll();

        options.Events.UseMandatoryStreamTypeDeclaration = true;
        options.Events.EnableUniqueIndexOnEventId = true;
        options.Projections.Errors.SkipApplyErrors = false;
        EventCatalogue.PinNames(options);
        ReadModels.Register(options);
        options.AddAttachmentTables();
        options.AddSealTables();
        PersonalKeys.AddTable(options);

        // A commit is never tried again by itself: what the transaction did before, as taking a register's number or a turn, would not be in
        // the second one. Whoever acts asks again, under the same key; a message is tried again from its beginning.
        options.ConfigureWritePolly(_ => { });

        // Every process says which projections it runs and why one stopped: /health/ready tells it for all of them.
        options.Events.EnableExtendedProgressionTracking = true;
        options.Projections.ExtendedProgressionHeartbeatInterval = TimeSpan.FromSeconds(10);

        // Whoever decides wants to find it at once. To ask four times a second whether anything was added is one question of a third of a millisecond.
        options.Projections.SlowPollingTime = TimeSpan.FromMilliseconds(250);
    }

    // A row that says of most things that it has none of them would be mostly that: what is not there is nothing as well.
    private static void LeaveOutWhatIsNot(JsonTypeInfo type)
    {
        if (!s_rows.Contains(type.Type))
            return;
        foreach (var member in type.Properties)
            member.ShouldSerialize = (_, value) => value is not null;
    }
}
