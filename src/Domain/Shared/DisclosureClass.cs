namespace OnNara.Domain;

/// <summary>Whether the public may see a document (Official Information Disclosure Act, art. 9).</summary>
public enum DisclosureClass
{
    Open,
    PartlyOpen,
    Closed,
}
