using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OnNara.Evidence.Json;

/// <summary>Numbers as ECMAScript writes them (RFC 8785, section 3.2.2.3): the shortest digits that name the same double.</summary>
public static class CanonicalNumber
{
    internal static string Of(ref Utf8JsonReader number) =>
        number.TryGetDouble(out var value) && double.IsFinite(value)
            ? Of(value)
            : throw new NotCanonicalizableException($"{Encoding.UTF8.GetString(number.ValueSpan)} is no number that a double can hold.");

    public static string Of(double value)
    {
        if (!double.IsFinite(value))
            throw new NotCanonicalizableException("Only finite numbers can be written.");
        if (value == 0)
            return "0";
        var (digits, point) = Split(Math.Abs(value));
        var sign = value < 0 ? "-" : "";
        return sign + Place(digits, point);
    }

    // The digits without zeros around them, and where the decimal point stands: 0.<digits> times ten to the power of point.
    private static (string Digits, int Point) Split(double value)
    {
        var shortest = value.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var power = shortest.Length > 1 ? int.Parse(shortest[1], CultureInfo.InvariantCulture) : 0;
        var parts = shortest[0].Split('.');
        var whole = parts[0].TrimStart('0');
        var fraction = parts.Length > 1 ? parts[1] : "";
        var point = whole.Length > 0 ? whole.Length : -fraction.TakeWhile(c => c == '0').Count();
        return ((whole + fraction).TrimStart('0').TrimEnd('0'), point + power);
    }

    private static string Place(string digits, int point) => point switch
    {
        > 0 and <= 21 when digits.Length <= point => digits.PadRight(point, '0'),
        > 0 and <= 21 => $"{digits[..point]}.{digits[point..]}",
        > -6 and <= 0 => $"0.{new string('0', -point)}{digits}",
        _ => $"{digits[0]}{(digits.Length > 1 ? $".{digits[1..]}" : "")}e{(point > 0 ? "+" : "-")}{Math.Abs(point - 1).ToString(CultureInfo.InvariantCulture)}",
    };
}
