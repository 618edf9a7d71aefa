using System.Text;
using CsCheck;
using OnNara.Evidence.Json;

namespace OnNara.Evidence.Tests.Json;

public sealed class CanonicalJsonTests
{
    // RFC 8785, appendix B: the bits of a double and how it is written.
    [Theory]
    [InlineData("0000000000000000", "0")]
    [InlineData("8000000000000000", "0")]
    [InlineData("0000000000000001", "5e-324")]
    [InlineData("8000000000000001", "-5e-324")]
    [InlineData("7fefffffffffffff", "1.7976931348623157e+308")]
    [InlineData("ffefffffffffffff", "-1.7976931348623157e+308")]
    [InlineData("4340000000000000", "9007199254740992")]
    [InlineData("c340000000000000", "-9007199254740992")]
    [InlineData("4430000000000000", "295147905179352830000")]
    [InlineData("44b52d02c7e14af5", "9.999999999999997e+22")]
    [InlineData("44b52d02c7e14af6", "1e+23")]
    [InlineData("44b52d02c7e14af7", "1.0000000000000001e+23")]
    [InlineData("444b1ae4d6e2ef4e", "999999999999999700000")]
    [InlineData("444b1ae4d6e2ef4f", "999999999999999900000")]
    [InlineData("444b1ae4d6e2ef50", "1e+21")]
    [InlineData("3eb0c6f7a0b5ed8c", "9.999999999999997e-7")]
    [InlineData("3eb0c6f7a0b5ed8d", "0.000001")]
    [InlineData("41b3de4355555553", "333333333.3333332")]
    [InlineData("41b3de4355555554", "333333333.33333325")]
    [InlineData("41b3de4355555555", "333333333.3333333")]
    [InlineData("41b3de4355555556", "333333333.3333334")]
    [InlineData("41b3de4355555557", "333333333.33333343")]
    [InlineData("becbf647612f3696", "-0.0000033333333333333333")]
    [InlineData("43143ff3c1cb0959", "1424953923781206.2")]
    public void writes_numbers_as_the_standard_lists_them(string bits, string written) =>
        CanonicalNumber.Of(BitConverter.UInt64BitsToDouble(Convert.ToUInt64(bits, 16))).ShouldBe(written);

    [Fact]
    public void every_finite_number_comes_back_as_it_was() =>
        Gen.Double.Where(double.IsFinite).Sample(value =>
            double.Parse(CanonicalNumber.Of(value), System.Globalization.CultureInfo.InvariantCulture).Equals(value == 0 ? 0.0 : value));

    [Theory]
    [InlineData("""{ "b" : 1, "a" : [ true , null , 1.0, 10.50 ] }""", """{"a":[true,null,1,10.5],"b":1}""")]
    [InlineData("""{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}""", "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}")]
    [InlineData("""["\u000f\nA'B\"\\\\\"\/\u007f"]""", "[\"\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f\"]")]
    [InlineData("""{"결재":"금113,560원","":{}}""", """{"":{},"결재":"금113,560원"}""")]
    public void writes_the_one_form(string json, string canonical) =>
        Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(json))).ShouldBe(canonical);

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("""["\ud800"]""")]
    [InlineData("1e400")]
    [InlineData("{")]
    [InlineData("")]
    public void refuses_what_has_no_one_meaning(string json) =>
        Should.Throw<NotCanonicalizableException>(() => CanonicalJson.Of(Encoding.UTF8.GetBytes(json)));
}
