using System.Data.Common;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CuuLong.Platform.Data.Rows;

/// <summary>Compiles the reading and the taking apart of a row's object, private setters included.</summary>
internal static class RowCode
{
    private static readonly MethodInfo IsNull = typeof(DbDataReader).GetMethod(nameof(DbDataReader.IsDBNull))!;
    private static readonly MethodInfo Field = typeof(DbDataReader).GetMethod(nameof(DbDataReader.GetFieldValue))!;

    public static Func<DbDataReader, object> Make(Type type, IReadOnlyList<IProperty> columns)
    {
        var reader = Expression.Parameter(typeof(DbDataReader));
        var row = Expression.Variable(type);
        var body = new List<Expression> { Expression.Assign(row, Expression.New(type)) };
        foreach (var (i, column) in columns.Index())
        {
            var place = Expression.Constant(i);
            Expression set = Expression.Assign(Expression.Property(row, column.PropertyInfo!), Read(reader, place, column));
            body.Add(column.IsNullable ? Expression.IfThen(Expression.Not(Expression.Call(reader, IsNull, place)), set) : set);
        }
        body.Add(row);
        return Expression.Lambda<Func<DbDataReader, object>>(Expression.Block(typeof(object), [row], body), reader).Compile();
    }

    public static Func<object, object?[]> Values(Type type, IReadOnlyList<IProperty> columns)
    {
        var given = Expression.Parameter(typeof(object));
        var row = Expression.Convert(given, type);
        var values = columns.Select(column => Stored(Expression.Property(row, column.PropertyInfo!), column));
        return Expression.Lambda<Func<object, object?[]>>(Expression.NewArrayInit(typeof(object), values), given).Compile();
    }

    public static Func<object, Guid> Key(Type type)
    {
        var given = Expression.Parameter(typeof(object));
        return Expression.Lambda<Func<object, Guid>>(Expression.Property(Expression.Convert(given, type), "Id"), given).Compile();
    }

    private static Expression Read(Expression reader, Expression place, IProperty column)
    {
        var converter = Converter(column);
        var plain = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        Expression value = Expression.Call(reader, Field.MakeGenericMethod(converter?.ProviderClrType ?? plain), place);
        if (converter is not null) value = Expression.Invoke(converter.ConvertFromProviderExpression, value);
        return value.Type == column.ClrType ? value : Expression.Convert(value, column.ClrType);
    }

    private static Expression Stored(Expression value, IProperty column)
    {
        var converter = Converter(column);
        var nothing = Expression.Constant(Missing.Of(converter?.ProviderClrType ?? column.ClrType), typeof(object));
        if (converter is null) return column.IsNullable ? Expression.Coalesce(Expression.Convert(value, typeof(object)), nothing) : Expression.Convert(value, typeof(object));
        var nullable = Nullable.GetUnderlyingType(column.ClrType) is not null;
        var plain = nullable ? Expression.Property(value, "Value") : value;
        var converted = Expression.Convert(Expression.Invoke(converter.ConvertToProviderExpression, plain), typeof(object));
        return nullable ? Expression.Condition(Expression.Property(value, "HasValue"), converted, nothing) : converted;
    }

    private static ValueConverter? Converter(IProperty column) => column.GetTypeMapping().Converter;
}
