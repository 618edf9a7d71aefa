using System.Linq.Expressions;
using System.Reflection;
using Marten;

namespace OnNara.Projections.Rebuilding;

/// <summary>What the store takes for the id of a row.</summary>
internal static class RowIds<T>
    where T : class
{
    private static Func<T, object>? s_idOf;

    public static Func<T, object> Of(IDocumentStore store) => s_idOf ??= Read(store.Options.FindOrResolveDocumentType(typeof(T)).IdMember);

    private static Func<T, object> Read(MemberInfo member)
    {
        var row = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, object>>(Expression.Convert(Expression.MakeMemberAccess(row, member), typeof(object)), row).Compile();
    }
}
