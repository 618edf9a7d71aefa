using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace OnNara.Evidence.Json;

/// <summary>
/// Writes the canonical form in one pass over the bytes: each member is written where it is met, and members that stand in another order
/// are moved when their object ends. A leaf is made for every event of a log, so nothing is taken from the heap that was not there before.
/// </summary>
internal sealed class CanonicalWriter
{
    /// <summary>Integers of no more digits than these are doubles as they stand.</summary>
    private const int ExactDigits = 15;

    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 256 };

    private readonly List<Member> _members = [];
    private byte[] _output = new byte[4096];
    private byte[] _moved = new byte[4096];
    private int _length;

    public ReadOnlySpan<byte> Written => _output.AsSpan(0, _length);

    public void Clear()
    {
        _length = 0;
        _members.Clear();
    }

    /// <summary>Writes JSON as it stands, for punctuation and names that need no escape.</summary>
    public void Raw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }

    public void Text(string? text)
    {
        if (text is null)
            Raw("null"u8);
        else
            CanonicalText.Write(text, this);
    }

    /// <exception cref="NotCanonicalizableException">It has no canonical form.</exception>
    public void Json(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, Strict);
            if (!reader.Read())
                throw new NotCanonicalizableException("There is nothing to write.");
            Value(ref reader);
            if (reader.Read())
                throw new NotCanonicalizableException("Something follows after the end.");
        }
        catch (JsonException fault)
        {
            throw new NotCanonicalizableException($"This is no JSON with one meaning: {fault.Message}", fault);
        }
    }

    internal Span<byte> Room(int bytes)
    {
        if (_output.Length - _length < bytes)
            Array.Resize(ref _output, Math.Max(_output.Length * 2, _length + bytes));
        return _output.AsSpan(_length);
    }

    internal void Took(int bytes) => _length += bytes;

    private void Value(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                Object(ref reader);
                break;
            case JsonTokenType.StartArray:
                List(ref reader);
                break;
            case JsonTokenType.String:
                String(ref reader);
                break;
            case JsonTokenType.Number:
                Number(ref reader);
                break;
            default:
                Raw(reader.ValueSpan);
                break;
        }
    }

    private void Object(ref Utf8JsonReader reader)
    {
        var (first, start, isSorted) = (_members.Count, _length + 1, true);
        Raw("{"u8);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (_members.Count > first)
                Raw(","u8);
            var (from, place) = (_length, _members.Count);
            String(ref reader);
            var name = _output.AsSpan(from + 1, _length - from - 2);
            _members.Add(new(from, _length - from, 0, Ascii.IsValid(name) && !name.Contains((byte)'\\')));
            Raw(":"u8);
            reader.Read();
            Value(ref reader);
            CollectionsMarshal.AsSpan(_members)[place].Length = _length - from;
            isSorted = isSorted && (place == first || Compare(_members[place - 1], _members[place]) < 0);
        }

        if (!isSorted)
            Sort(first, start);
        CollectionsMarshal.SetCount(_members, first);
        Raw("}"u8);
    }

    private void Sort(int first, int start)
    {
        var members = CollectionsMarshal.AsSpan(_members)[first..];
        members.Sort(Compare);
        if (_moved.Length < _length - start)
            _moved = new byte[Math.Max(_moved.Length * 2, _length - start)];
        var moved = 0;
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0 && Compare(members[i - 1], members[i]) == 0)
                throw new NotCanonicalizableException($"The member {Encoding.UTF8.GetString(NameOf(members[i]))} stands twice.");
            if (i > 0)
                _moved[moved++] = (byte)',';
            _output.AsSpan(members[i].From, members[i].Length).CopyTo(_moved.AsSpan(moved));
            moved += members[i].Length;
        }

        _moved.AsSpan(0, moved).CopyTo(_output.AsSpan(start));
    }

    private ReadOnlySpan<byte> NameOf(Member member) => _output.AsSpan(member.From + 1, member.NameLength - 2);

    // Ordered by UTF-16 code units, as ECMAScript compares strings, and not by bytes or by any language (section 3.2.3). For names of ASCII
    // without escapes, which all of the product's are, the bytes are in the same order.
    private int Compare(Member left, Member right) => left.IsPlain && right.IsPlain
        ? NameOf(left).SequenceCompareTo(NameOf(right))
        : string.CompareOrdinal(CanonicalText.Read(NameOf(left)), CanonicalText.Read(NameOf(right)));

    private void List(ref Utf8JsonReader reader)
    {
        Raw("["u8);
        for (var isFirst = true; reader.Read() && reader.TokenType != JsonTokenType.EndArray; isFirst = false)
        {
            if (!isFirst)
                Raw(","u8);
            Value(ref reader);
        }

        Raw("]"u8);
    }

    // What was written without an escape holds nothing that needs one.
    private void String(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped)
        {
            CanonicalText.Write(CanonicalText.Of(ref reader), this);
            return;
        }

        if (!Utf8.IsValid(reader.ValueSpan))
            throw new NotCanonicalizableException("A text is not UTF-8.");
        Raw("\""u8);
        Raw(reader.ValueSpan);
        Raw("\""u8);
    }

    private void Number(ref Utf8JsonReader reader)
    {
        var digits = reader.ValueSpan;
        if (digits.Length <= ExactDigits && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            Raw(digits);
        else
            Raw(Encoding.ASCII.GetBytes(CanonicalNumber.Of(ref reader)));
    }

    /// <param name="From">Where it begins, with its name.</param>
    /// <param name="NameLength">With its quotation marks.</param>
    private record struct Member(int From, int NameLength, int Length, bool IsPlain);
}
