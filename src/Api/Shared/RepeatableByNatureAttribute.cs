namespace OnNara.Api.Shared;

/// <summary>Doing it twice is doing it once, so that no key is needed or looked at.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RepeatableByNatureAttribute : Attribute;
