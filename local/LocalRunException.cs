namespace Shop.Local;

/// <summary>The local run cannot start or go on. The message is for the person at the terminal: what is wrong and what to do.</summary>
public sealed class LocalRunException(string message, Exception? cause = null) : Exception(message, cause);
