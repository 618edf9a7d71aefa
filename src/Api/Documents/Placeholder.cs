namespace OnNara.Api.Documents; internal static class Placeholder;
