using System.Collections.Frozen;

namespace OnNara.Api.Attachments;

/// <summary>A kind of file: how it is called, and the names and media types by which files claim to be of it.</summary>
/// <param name="Container">The kind that it is made of, where it may as well be called that: a docx is a zip.</param>
public sealed record MediaKind(string MediaType, string[] Extensions, MediaKind? Container = null, params string[] Aliases)
{
    public static readonly MediaKind Unknown = new("application/octet-stream", []);
    public static readonly MediaKind Executable = new("application/x-executable", ["exe", "dll", "scr", "com", "sys", "so", "elf"], null, "application/x-msdownload", "application/vnd.microsoft.portable-executable");

    public static readonly MediaKind Pdf = new("application/pdf", ["pdf"]);
    public static readonly MediaKind Png = new("image/png", ["png"]);
    public static readonly MediaKind Jpeg = new("image/jpeg", ["jpg", "jpeg", "jpe", "jfif"], null, "image/jpg", "image/pjpeg");
    public static readonly MediaKind Gif = new("image/gif", ["gif"]);
    public static readonly MediaKind Bmp = new("image/bmp", ["bmp"], null, "image/x-ms-bmp");
    public static readonly MediaKind Tiff = new("image/tiff", ["tif", "tiff"]);
    public static readonly MediaKind Webp = new("image/webp", ["webp"]);
    public static readonly MediaKind Heic = new("image/heic", ["heic", "heif"], null, "image/heif");
    public static readonly MediaKind Wave = new("audio/wav", ["wav"], null, "audio/x-wav", "audio/wave");
    public static readonly MediaKind Mp3 = new("audio/mpeg", ["mp3"]);
    public static readonly MediaKind Ogg = new("application/ogg", ["ogg", "oga", "ogv"], null, "audio/ogg", "video/ogg");
    public static readonly MediaKind Mp4 = new("video/mp4", ["mp4", "m4v", "m4a", "mov", "3gp"], null, "audio/mp4", "video/quicktime", "video/3gpp");
    public static readonly MediaKind Avi = new("video/x-msvideo", ["avi"]);

    public static readonly MediaKind Zip = new("application/zip", ["zip", "jar", "apk", "epub", "kmz"], null, "application/x-zip-compressed");
    public static readonly MediaKind SevenZip = new("application/x-7z-compressed", ["7z"]);
    public static readonly MediaKind Rar = new("application/vnd.rar", ["rar"], null, "application/x-rar-compressed");
    public static readonly MediaKind Gzip = new("application/gzip", ["gz", "tgz"], null, "application/x-gzip");
    public static readonly MediaKind Hwpx = new("application/hwp+zip", ["hwpx"], Zip, "application/vnd.hancom.hwpx", "application/haansofthwpx");
    public static readonly MediaKind Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ["docx", "docm", "dotx"], Zip);
    public static readonly MediaKind Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ["xlsx", "xlsm", "xltx"], Zip);
    public static readonly MediaKind Pptx = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", ["pptx", "pptm", "ppsx"], Zip);
    public static readonly MediaKind Odt = new("application/vnd.oasis.opendocument.text", ["odt"], Zip);
    public static readonly MediaKind Ods = new("application/vnd.oasis.opendocument.spreadsheet", ["ods"], Zip);
    public static readonly MediaKind Odp = new("application/vnd.oasis.opendocument.presentation", ["odp"], Zip);

    /// <summary>The compound file of the older office programs; on its own it says little.</summary>
    public static readonly MediaKind Compound = new("application/x-ole-storage", []);
    public static readonly MediaKind Hwp = new("application/x-hwp", ["hwp", "hwt"], Compound, "application/haansofthwp", "application/vnd.hancom.hwp");
    public static readonly MediaKind Doc = new("application/msword", ["doc", "dot"], Compound);
    public static readonly MediaKind Xls = new("application/vnd.ms-excel", ["xls", "xlt"], Compound);
    public static readonly MediaKind Ppt = new("application/vnd.ms-powerpoint", ["ppt", "pps"], Compound);
    public static readonly MediaKind Msg = new("application/vnd.ms-outlook", ["msg"], Compound);

    /// <summary>A newer office file under a password; what it holds only its name tells.</summary>
    public static readonly MediaKind Encrypted = new("application/x-ole-storage", [], Compound);

    public static readonly MediaKind Rtf = new("application/rtf", ["rtf"], null, "text/rtf");

    /// <summary>Text of any kind; which one only its name can tell.</summary>
    public static readonly MediaKind Text = new("text/plain", ["txt", "log", "text"]);
    public static readonly MediaKind Csv = new("text/csv", ["csv"], Text);
    public static readonly MediaKind Markdown = new("text/markdown", ["md"], Text);
    public static readonly MediaKind Html = new("text/html", ["html", "htm"], Text, "application/xhtml+xml");
    public static readonly MediaKind Xml = new("application/xml", ["xml", "xsd", "xes"], Text, "text/xml");
    public static readonly MediaKind Svg = new("image/svg+xml", ["svg"], Text);
    public static readonly MediaKind Json = new("application/json", ["json"], Text);
    public static readonly MediaKind Mail = new("message/rfc822", ["eml"], Text);
    public static readonly MediaKind Calendar = new("text/calendar", ["ics"], Text);

    private static readonly MediaKind[] All =
    [
        Executable, Pdf, Png, Jpeg, Gif, Bmp, Tiff, Webp, Heic, Wave, Mp3, Ogg, Mp4, Avi, Zip, SevenZip, Rar, Gzip, Hwpx, Docx, Xlsx, Pptx,
        Odt, Ods, Odp, Hwp, Doc, Xls, Ppt, Msg, Rtf, Text, Csv, Markdown, Html, Xml, Svg, Json, Mail, Calendar,
    ];

    private static readonly FrozenDictionary<string, MediaKind> ByExtension =
        All.SelectMany(kind => kind.Extensions.Select(extension => (extension, kind))).ToFrozenDictionary(pair => pair.extension, pair => pair.kind, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, MediaKind> ByMediaType =
        All.SelectMany(kind => kind.Aliases.Append(kind.MediaType).Select(type => (type, kind))).ToFrozenDictionary(pair => pair.type, pair => pair.kind, StringComparer.OrdinalIgnoreCase);

    /// <summary>What the name claims; nothing where its ending is none that we know.</summary>
    public static MediaKind? ClaimedByName(string fileName) => ByExtension.GetValueOrDefault(Path.GetExtension(fileName).TrimStart('.'));

    /// <summary>What the media type claims; nothing for "some bytes" and for types that we do not know.</summary>
    public static MediaKind? ClaimedByType(string? mediaType) => mediaType is null ? null : ByMediaType.GetValueOrDefault(mediaType);

    /// <summary>Whether content of this kind may be called a <paramref name="claimed"/>.</summary>
    public bool MayBeCalled(MediaKind claimed) =>
        this == claimed
        || Container == claimed
        || TakesNameOf(claimed);

    /// <summary>The media type to keep, where a claim that may be made tells more than the bytes.</summary>
    public string MediaTypeAs(MediaKind? claimed) => claimed is not null && TakesNameOf(claimed) ? claimed.MediaType : MediaType;

    private bool TakesNameOf(MediaKind claimed) =>
        (this == Text && claimed.Container == Text)
        || (this == Encrypted && (claimed == Docx || claimed == Xlsx || claimed == Pptx));
}
