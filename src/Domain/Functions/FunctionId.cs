namespace OnNara.Domain.Functions;

/// <summary>Streams that follow from codes: a code is never given twice, for its stream is there already.</summary>
public static class FunctionId
{
    /// <summary>A function above the unit tasks; its code is the government's.</summary>
    public static Guid Of(string code) => NameBasedId.Of("function", code);

    /// <summary>A unit task; its code is its agency's.</summary>
    public static Guid OfUnitTask(string agencyCode, string code) => NameBasedId.Of("unit-task", agencyCode, code);
}
