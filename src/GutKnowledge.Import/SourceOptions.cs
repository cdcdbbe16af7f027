namespace GutKnowledge.Import;

/// <summary>How sources are read.</summary>
public sealed class SourceOptions
{
    /// <summary>The address of the site that an export was made of, for exports that name their articles by their last part only (Ghost, Substack, Shopify). Default: none; such an article then has a key and no address.</summary>
    /// <exception cref="ArgumentException">It is no <c>http</c> or <c>https</c> address.</exception>
    public Uri? Site
    {
        get;
        init => field = value is null or { IsAbsoluteUri: true, Scheme: "http" or "https" } ? value : throw new ArgumentException("The site is not an http or https address.", nameof(value));
    }

    /// <summary>How addresses are fetched.</summary>
    public WebOptions Web
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = new();

    /// <summary>Opens standard input, which the source <c>-</c> stands for. Default: that of the process.</summary>
    public Func<Stream> StandardInput
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = Console.OpenStandardInput;
}
