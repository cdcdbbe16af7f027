namespace GutKnowledge.Online;

/// <summary>A source did not answer, or not as it should. The message names it.</summary>
public sealed class PublicationSourceException : IOException
{
    /// <summary>Makes the exception.</summary>
    public PublicationSourceException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, with the source's name.</param>
    public PublicationSourceException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, with the source's name.</param>
    /// <param name="innerException">Its cause.</param>
    public PublicationSourceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
