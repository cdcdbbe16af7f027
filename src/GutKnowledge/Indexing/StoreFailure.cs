using Microsoft.Data.Sqlite;

namespace GutKnowledge.Indexing;

/// <summary>What an error of SQLite means to who keeps articles in it.</summary>
internal static class StoreFailure
{
    // sqlite.org/rescode.html
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>What to do about damage, as the end of every error that speaks of it.</summary>
    public const string Advice = "Nothing was changed; \"gut doctor DIR --repair\" keeps a copy and saves what can be read.";

    /// <summary>An <see cref="InvalidDataException"/> for damage, else an <see cref="IOException"/>; both name the file and the reason.</summary>
    public static Exception Of(SqliteException error, string name) => error.SqliteErrorCode switch
    {
        Corrupt or NotADatabase => Damaged(name, Reason(error), error),
        Full => new IOException($"{name}: there is no room left on the disk, so nothing of this change was kept; what was added before is kept. Make room and try again.", error),
        ReadOnly => new IOException($"{name}: the article store may not be written: {Reason(error)}.", error),
        CannotOpen => new IOException($"{name}: the article store cannot be opened: {Reason(error)}.", error),
        Busy => new IOException($"{name}: another process holds the article store: {Reason(error)}.", error),
        InputOutput => new IOException($"{name}: the disk failed: {Reason(error)}.", error),
        _ => new IOException($"{name}: {Reason(error)}.", error),
    };

    public static InvalidDataException Damaged(string name, string reason, Exception? inner = null) => new($"{name}: the article store is damaged: {reason.TrimEnd('.')}. {Advice}", inner);

    // "SQLite Error 26: 'file is not a database'."
    public static string Reason(SqliteException error) =>
        error.Message.IndexOf('\'', StringComparison.Ordinal) is var start and >= 0 && error.Message.LastIndexOf('\'') is var end && end > start ? error.Message[(start + 1)..end] : error.Message;
}
