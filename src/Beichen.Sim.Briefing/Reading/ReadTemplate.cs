using System.Text.RegularExpressions;

namespace Beichen.Sim.Briefing.Reading;

/// <summary>What a briefing of one form may hold, written down for the reader apart from what writes it.</summary>
/// <param name="Name">Name of the form.</param>
/// <param name="Forms">Its sentences, the title first.</param>
/// <param name="Rows">Every row of its tables, in order, heads included.</param>
/// <param name="Captions">Its captions by name, in the language of the evidence.</param>
/// <param name="Known">Headings and commands, which stand word for word.</param>
/// <param name="Required">Names of the sentences that it must hold.</param>
internal sealed record ReadTemplate(
    string Name, IReadOnlyList<Form> Forms,
    Func<Evidence, IEnumerable<string[]>> Rows,
    Func<Evidence, IEnumerable<(string Name, bool IsFigure, string Text)>> Captions,
    Func<Evidence, IEnumerable<string>> Known,
    Func<Evidence, IEnumerable<string>> Required)
{
    private readonly Lazy<IReadOnlyList<(Form, Regex)>> _zh = new(() => [.. Forms.Select(form => (form, form.Pattern(Language.Zh)))]);
    private readonly Lazy<IReadOnlyList<(Form, Regex)>> _en = new(() => [.. Forms.Select(form => (form, form.Pattern(Language.En)))]);

    /// <summary>The sentences as patterns of a language.</summary>
    public IReadOnlyList<(Form Form, Regex Pattern)> Patterns(Language language) => language == Language.En ? _en.Value : _zh.Value;

    /// <summary>Whether a title is one of this form.</summary>
    public bool Takes(string title, Language language) => Patterns(language)[0].Pattern.Match(title) is { Success: true } match && match.Length == title.Length;
}
