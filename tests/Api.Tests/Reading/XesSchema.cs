using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace OnNara.Api.Tests.Reading;

/// <summary>The grammar of XES as IEEE 1849-2016 has it: which elements stand where, in which order, with which types of values.</summary>
internal static class XesSchema
{
    private const string Grammar =
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
          <xs:complexType name="attribute">
            <xs:group ref="attributes"/><xs:attribute name="key" type="xs:Name" use="required"/>
          </xs:complexType>
          <xs:complexType name="text"><xs:complexContent><xs:extension base="attribute"><xs:attribute name="value" type="xs:string" use="required"/></xs:extension></xs:complexContent></xs:complexType>
          <xs:complexType name="moment"><xs:complexContent><xs:extension base="attribute"><xs:attribute name="value" type="xs:dateTime" use="required"/></xs:extension></xs:complexContent></xs:complexType>
          <xs:complexType name="whole"><xs:complexContent><xs:extension base="attribute"><xs:attribute name="value" type="xs:long" use="required"/></xs:extension></xs:complexContent></xs:complexType>
          <xs:complexType name="real"><xs:complexContent><xs:extension base="attribute"><xs:attribute name="value" type="xs:double" use="required"/></xs:extension></xs:complexContent></xs:complexType>
          <xs:complexType name="truth"><xs:complexContent><xs:extension base="attribute"><xs:attribute name="value" type="xs:boolean" use="required"/></xs:extension></xs:complexContent></xs:complexType>
          <xs:group name="attributes"><xs:sequence><xs:choice minOccurs="0" maxOccurs="unbounded">
            <xs:element name="string" type="text"/><xs:element name="id" type="text"/><xs:element name="date" type="moment"/>
            <xs:element name="int" type="whole"/><xs:element name="float" type="real"/><xs:element name="boolean" type="truth"/>
          </xs:choice></xs:sequence></xs:group>
          <xs:complexType name="bearer"><xs:group ref="attributes"/></xs:complexType>
          <xs:element name="log"><xs:complexType><xs:sequence>
            <xs:element name="extension" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
              <xs:attribute name="name" type="xs:NCName" use="required"/><xs:attribute name="prefix" type="xs:NCName" use="required"/><xs:attribute name="uri" type="xs:anyURI" use="required"/>
            </xs:complexType></xs:element>
            <xs:element name="global" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
              <xs:group ref="attributes"/><xs:attribute name="scope" type="xs:NCName" use="required"/>
            </xs:complexType></xs:element>
            <xs:element name="classifier" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
              <xs:attribute name="name" type="xs:NCName" use="required"/><xs:attribute name="scope" type="xs:NCName" use="required"/><xs:attribute name="keys" type="xs:token" use="required"/>
            </xs:complexType></xs:element>
            <xs:group ref="attributes"/>
            <xs:element name="trace" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
              <xs:group ref="attributes"/><xs:element name="event" type="bearer" minOccurs="0" maxOccurs="unbounded"/>
            </xs:sequence></xs:complexType></xs:element>
          </xs:sequence><xs:attribute name="xes.version" type="xs:decimal" use="required"/><xs:attribute name="xes.features" type="xs:token"/></xs:complexType></xs:element>
        </xs:schema>
        """;

    /// <summary>The log, once it has been found to keep to the grammar.</summary>
    public static XElement Read(Stream file)
    {
        var schemas = new XmlSchemaSet();
        using var grammar = XmlReader.Create(new StringReader(Grammar));
        schemas.Add(null, grammar);
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.ValidationEventHandler += (_, fault) => throw fault.Exception;
        using var reader = XmlReader.Create(file, settings);
        return XElement.Load(reader);
    }

    public static string? Of(this XElement bearer, string key) =>
        bearer.Elements().FirstOrDefault(a => (string?)a.Attribute("key") == key)?.Attribute("value")?.Value;
}
