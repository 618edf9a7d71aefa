namespace OnNara.Domain.Functions;

/// <summary>The levels of the government's function tree, from the top down; each stands directly under the one before it.</summary>
public enum FunctionLevel
{
    PolicyField,
    PolicyArea,
    LargeFunction,
    MiddleFunction,
    SmallFunction,

    /// <summary>What an agency does of a small function; documents are filed under it.</summary>
    UnitTask,
}
